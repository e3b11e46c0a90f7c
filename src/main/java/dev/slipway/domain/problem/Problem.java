package dev.slipway.domain.problem;

/** An expected failure, told to its user: what it was about, and what to do. */
public interface Problem {
    Kind kind();

    /** One or more sentences that name the offending value; secrets are masked already. */
    String message();

    /** What to do, in the imperative, with the next command to type where there is one. */
    String remedy();
}
