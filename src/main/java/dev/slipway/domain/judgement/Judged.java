package dev.slipway.domain.judgement;

/**
 * A rule and what was said of it.
 *
 * @param rule its id; of a whole family that could not be looked at, its three letters
 */
public record Judged(String rule, Verdict verdict) {
    public static Judged notChecked(String rule, String why) {
        return new Judged(rule, new Verdict.NotChecked(why));
    }
}
