package dev.slipway.adapter.rootfs;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import java.nio.file.Path;

/** A directory that was named as a root and cannot be one. */
public record BadRoot(Path directory, String what) implements Problem {
    @Override
    public Kind kind() {
        return Kind.INPUT;
    }

    @Override
    public String message() {
        return directory + " cannot be looked at as a root directory: " + what + ".";
    }

    @Override
    public String remedy() {
        return "Name the directory that an image was unpacked into, for example by \"docker export CONTAINER | tar -x -C "
                + directory + "\".";
    }
}
