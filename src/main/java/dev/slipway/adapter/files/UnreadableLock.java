package dev.slipway.adapter.files;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import java.nio.file.Path;

/**
 * {@code engines.lock} is not what it should be.
 *
 * @param line counted from 1
 * @param what what is wrong there, without a full stop
 */
public record UnreadableLock(Path path, int line, String what) implements Problem {
    @Override
    public Kind kind() {
        return Kind.INPUT;
    }

    @Override
    public String message() {
        return path + ":" + line + ": " + what + ".";
    }

    @Override
    public String remedy() {
        return "Correct the line, or take the file from version control, or delete it and write it anew with"
                + " slipway engine fetch --update-lock.";
    }
}
