package dev.slipway.adapter.files;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import java.nio.file.Path;

/**
 * Nobody wrote to a pipe that was to be read, or nobody ended it.
 *
 * @param limit how long it was waited for
 */
record SilentPipe(Path file, String limit) implements Problem {
    @Override
    public Kind kind() {
        return Kind.INPUT;
    }

    @Override
    public String message() {
        return file + " is a pipe or a device, and nothing wrote it to its end within " + limit + ".";
    }

    @Override
    public String remedy() {
        return "Start the program that writes to it, such as a secret manager, and try again; "
                + WaitSetting.READ.variable() + " gives it more time.";
    }
}
