package dev.slipway.domain.judgement;

import java.util.List;

/** Judges one rule of the catalogue, and does nothing else. */
public interface Check<S> {
    /** The id of the rule. */
    String rule();

    Verdict judge(S subject);

    /** What breaks a deploy. */
    default Finding error(String message, List<Place> evidence, String remedy) {
        return finding(Severity.ERROR, message, evidence, remedy);
    }

    default Finding warning(String message, List<Place> evidence, String remedy) {
        return finding(Severity.WARNING, message, evidence, remedy);
    }

    /** A finding of this rule, as grave as its subject makes it. */
    default Finding finding(Severity severity, String message, List<Place> evidence, String remedy) {
        return new Finding(rule(), severity, message, evidence, remedy);
    }
}
