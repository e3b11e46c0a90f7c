package dev.slipway.domain.judgement;

import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A rule and what was said of it.
 *
 * @param rule its id; of a whole family that could not be looked at, its three letters
 */
public record RuleVerdict(String rule, Verdict verdict) {
    public RuleVerdict {
        // None would be counted nowhere: the rule would seem not to exist.
        Objects.requireNonNull(verdict, rule);
    }

    public static RuleVerdict notChecked(String rule, String why) {
        return new RuleVerdict(rule, new Verdict.NotChecked(why));
    }

    /** The same with another finding in the place of each. */
    public RuleVerdict with(UnaryOperator<Finding> change) {
        return verdict instanceof Verdict.Found found
                ? new RuleVerdict(
                        rule,
                        new Verdict.Found(found.findings().stream().map(change).toList()))
                : this;
    }
}
