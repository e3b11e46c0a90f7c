package dev.slipway.report.outcome;

import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Fingerprint;
import java.util.HashMap;
import java.util.Map;

/** Fingerprints of one report: a second finding that looks the same is a second one. */
final class Fingerprints {
    private final Map<String, Integer> seen = new HashMap<>();

    String next(Finding finding) {
        String print = Fingerprint.of(finding);
        int times = seen.merge(print, 1, Integer::sum);
        return times == 1 ? print : print + ":" + times;
    }
}
