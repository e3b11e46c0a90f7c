package dev.slipway.domain.problem;

/** What sort of expected failure a {@link Problem} is; each has one exit code, for ever. */
public enum Kind {
    /** The command line asks for something that does not exist. */
    USAGE,
    /** An input that cannot be read or judged. */
    INPUT,
    /** A platform for which there is no engine. */
    UNSUPPORTED,
    /** Network, disk. */
    ENVIRONMENT,
    /** A mirror that does not have an engine; another kind of {@link #ENVIRONMENT}, since a search goes on after it. */
    NOT_PUBLISHED,
    /** A folder where this user may not write; as {@link #ENVIRONMENT}, but its file may still be written in place. */
    NO_PERMISSION,
    /** Whoever read a pipe has closed it; nobody is there to be told more. */
    READER_GONE,
    /** Bytes that are not those which were published or locked. */
    INTEGRITY
}
