package dev.slipway.usecase.configfile;

/** What may happen to a file that is there already. */
public enum WritePolicy {
    /** Nothing. */
    KEEP,
    /** What it lacks is put into it. */
    MERGE,
    /** It is replaced. */
    REPLACE
}
