package dev.slipway.usecase.policy;

import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.Severity;
import java.util.List;

/**
 * An outcome held against a policy.
 *
 * @param outcome without what is suppressed, and with what is to be said of suppressions
 * @param judged whether anything of the project was
 * @param notes what became of the baseline
 */
public record Settled(Outcome outcome, Severity failOn, boolean judged, List<String> notes) {
    public Settled {
        notes = List.copyOf(notes);
    }

    /** The same with other words in its outcome. */
    public Settled with(Outcome other) {
        return new Settled(other, failOn, judged, notes);
    }
}
