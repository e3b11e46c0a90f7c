package dev.slipway.domain.judgement;

import java.util.List;
import java.util.Optional;

/**
 * What a check found wrong, or worth knowing.
 *
 * @param rule its stable name: the letters of its family and three digits
 * @param message what was found here, in a sentence or two that names the offending value
 * @param evidence where it was found; at least one place
 * @param remedy what to do, with the command to type where there is one
 * @param causes rules whose findings are folded into this one
 * @param fix what {@code check --fix} can do about it
 */
public record Finding(
        String rule,
        Severity severity,
        String message,
        List<Place> evidence,
        String remedy,
        List<String> causes,
        Optional<Fix> fix) {
    public Finding {
        evidence = List.copyOf(evidence);
        causes = List.copyOf(causes);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a finding without evidence: " + rule);
        }
    }

    /** One with a cause of its own, that nothing can put right by itself. */
    public Finding(String rule, Severity severity, String message, List<Place> evidence, String remedy) {
        this(rule, severity, message, evidence, remedy, List.of(), Optional.empty());
    }

    /** Whether this makes a check say no. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The same, no more severe than that. */
    public Finding atMost(Severity most) {
        return severity.compareTo(most) < 0 ? as(most, message, evidence) : this;
    }

    /** The same in other words, and as grave as they are. */
    public Finding as(Severity grade, String words, List<Place> places) {
        return new Finding(rule, grade, words, places, remedy, causes, fix);
    }

    /** The same, into which findings of those rules are folded. */
    public Finding asCauseOf(List<String> effects) {
        return new Finding(rule, severity, message, evidence, remedy, effects, fix);
    }

    public Finding with(Fix cure) {
        return new Finding(rule, severity, message, evidence, remedy, causes, Optional.of(cure));
    }
}
