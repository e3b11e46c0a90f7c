package dev.slipway.domain.problem;

/**
 * An expected failure, told to its user: what it was about, and what to do.
 *
 * @param message one or more sentences that name the offending value; secrets are masked already
 * @param remedy what to do, in the imperative, with the next command to type where there is one
 */
public record Problem(Kind kind, String message, String remedy) {
    /** What sort of expected failure it is; each has one exit code, for ever. */
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

    public static Said usage(String message) {
        return of(Kind.USAGE, message);
    }

    public static Said input(String message) {
        return of(Kind.INPUT, message);
    }

    public static Said unsupported(String message) {
        return of(Kind.UNSUPPORTED, message);
    }

    public static Said environment(String message) {
        return of(Kind.ENVIRONMENT, message);
    }

    public static Said integrity(String message) {
        return of(Kind.INTEGRITY, message);
    }

    public static Said of(Kind kind, String message) {
        return new Said(kind, message);
    }

    /** In one line: what follows shows the place in its file, which needs lines of its own. */
    public String line() {
        return message.lines().findFirst().orElse("");
    }

    /** As the reason of something else: what it was about and what to do in one line. */
    public String told() {
        return line() + " " + remedy;
    }

    /** Half a problem: it can be thrown when it has a remedy. */
    public record Said(Kind kind, String message) {
        public ProblemException remedy(String remedy) {
            return new ProblemException(new Problem(kind, message, remedy));
        }
    }
}
