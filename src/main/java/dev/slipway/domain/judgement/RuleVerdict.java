package dev.slipway.domain.judgement;

/**
 * A rule and what was said of it.
 *
 * @param rule its id; of a whole family that could not be looked at, its three letters
 */
public record RuleVerdict(String rule, Verdict verdict) {
    public static RuleVerdict notChecked(String rule, String why) {
        return new RuleVerdict(rule, new Verdict.NotChecked(why));
    }
}
