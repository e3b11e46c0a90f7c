package dev.slipway.adapter.files;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import java.nio.file.Path;

/**
 * The system refused to read or write, for a reason that has no record of its own.
 *
 * @param text what the system said
 */
public record DiskFailure(Path path, String text) implements Problem {
    @Override
    public Kind kind() {
        return Kind.ENVIRONMENT;
    }

    @Override
    public String message() {
        return path + " cannot be used: " + text + ".";
    }

    @Override
    public String remedy() {
        return "Look at the file, its folder and its disk (ls -ld, df), then try again.";
    }
}
