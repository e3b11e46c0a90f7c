package dev.slipway.domain.judgement;

/** Judges one rule of the catalogue, and does nothing else. */
public interface Check<S> {
    /** The id of the rule. */
    String rule();

    Verdict judge(S subject);
}
