package dev.slipway.domain.problem;

/** What sort of expected failure a {@link Problem} is; each has one exit code, for ever. */
public enum Kind {
    /** The command line asks for something that does not exist. */
    USAGE,
    /** An input that cannot be read or judged. */
    INPUT,
    /** A platform for which there is no engine. */
    UNSUPPORTED,
    /** Network, disk, permissions. */
    ENVIRONMENT,
    /** Bytes that are not those which were published or locked. */
    INTEGRITY
}
