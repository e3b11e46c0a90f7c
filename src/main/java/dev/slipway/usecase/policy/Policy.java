package dev.slipway.usecase.policy;

import dev.slipway.domain.judgement.Baseline;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Suppressions;
import java.util.Optional;

/**
 * What a project has decided.
 *
 * @param failOn the least severity that makes a check say no
 * @param known findings that were there before
 */
public record Policy(Suppressions suppressions, Severity failOn, Optional<Known> known) {
    /** @param text the file's; empty where there is none yet */
    record Known(PolicyRequest.BaselineRequest request, Optional<String> text, Baseline baseline) {}
}
