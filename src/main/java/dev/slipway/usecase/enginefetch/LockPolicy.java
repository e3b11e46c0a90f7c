package dev.slipway.usecase.enginefetch;

/** What {@code engines.lock} is for in a run. */
public enum LockPolicy {
    /** An engine that it names must have the digest it says; others may come. */
    HONOUR,
    /** As above, and an engine that it does not name is refused. */
    REQUIRE,
    /** What is fetched now is written into it. */
    UPDATE
}
