package dev.slipway.adapter.rootfs;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;

/** The expected failures of this package that are thrown in several places, or have many words. */
final class RootProblem {
    private RootProblem() {}

    /** A directory that was named as a root and cannot be one. */
    static ProblemException badRoot(Path directory, String what) {
        return Problem.input(directory + " cannot be looked at as a root directory: " + what + ".")
                .remedy(
                        "Name the directory that an image was unpacked into, for example by \"docker export CONTAINER | tar -x -C "
                                + directory + "\".");
    }
}
