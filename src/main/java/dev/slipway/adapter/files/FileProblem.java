package dev.slipway.adapter.files;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The expected failures of this package that are thrown in several places, or have many words. */
public final class FileProblem {
    private FileProblem() {}

    /** The system refused to read or write, for a reason that has no record of its own. */
    public static Problem diskFailure(Path path, String text) {
        return new Problem(
                Kind.ENVIRONMENT,
                path + " cannot be used: " + text + ".",
                "Look at the file, its folder and its disk (ls -ld, df), then try again.");
    }

    /** A file was to be written while the process was already ending. */
    public static ProblemException beingStopped() {
        return Problem.environment("The command is being stopped.")
                .remedy("Run the command again; nothing was changed.");
    }

    /** {@code engines.lock} is not what it should be. */
    public static ProblemException unreadableLock(Path path, int line, String what) {
        return Problem.input(path + ":" + line + ": " + what + ".")
                .remedy("Correct the line, or take the file from version control, or delete it and write it anew with"
                        + " slipway engine fetch --update-lock.");
    }

    /** A disk has no room for a file. */
    public static Problem diskFull(Path path, OptionalLong needed, OptionalLong free) {
        String have = free.isPresent() ? ": " + free.getAsLong() + " bytes are free" : "";
        String want = needed.isPresent() ? ", " + needed.getAsLong() + " are needed" : "";
        return new Problem(
                Kind.ENVIRONMENT, "The disk of " + path + " is full" + have + want + ".", diskFullRemedy(needed, free));
    }

    private static String diskFullRemedy(OptionalLong needed, OptionalLong free) {
        if (needed.isPresent() && free.isPresent()) {
            return "Free " + (needed.getAsLong() - free.getAsLong())
                    + " bytes there, or choose a folder on another disk with --to.";
        }
        return "Free some space there, or choose a folder on another disk with --to.";
    }
}
