package dev.slipway.domain.judgement;

import java.util.List;

/** What a check says of its subject. */
public sealed interface Verdict {
    Verdict PASSED = new Passed();

    /** The rule is kept. */
    record Passed() implements Verdict {}

    /** It is not, or something is worth knowing. */
    record Found(List<Finding> findings) implements Verdict {
        public Found {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("nothing was found");
            }
        }
    }

    /**
     * The rule says nothing of this subject.
     *
     * @param why a clause
     */
    record NotApplicable(String why) implements Verdict {}

    /**
     * It could not be told.
     *
     * @param why a clause that says what to give so that it can be
     */
    record NotChecked(String why) implements Verdict {}

    static Verdict found(Finding finding) {
        return new Found(List.of(finding));
    }

    /** What was found, or that the rule is kept. */
    static Verdict of(List<Finding> findings) {
        return findings.isEmpty() ? PASSED : new Found(findings);
    }
}
