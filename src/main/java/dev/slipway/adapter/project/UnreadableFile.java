package dev.slipway.adapter.project;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import java.nio.file.Path;

/**
 * A file or folder that is there and cannot be read.
 *
 * @param reason the system's own words
 */
record UnreadableFile(Path path, String reason) implements Problem {
    @Override
    public Kind kind() {
        return Kind.ENVIRONMENT;
    }

    @Override
    public String message() {
        return path + " cannot be read: " + reason + ".";
    }

    @Override
    public String remedy() {
        return "Give yourself the right to read " + path + ", then try again.";
    }
}
