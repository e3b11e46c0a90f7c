package dev.slipway.adapter.project;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;

/** The expected failures of this package that are thrown in several places, or have many words. */
final class ProjectProblem {
    private ProjectProblem() {}

    /** A file or folder that is there and cannot be read. */
    static ProblemException unreadableFile(Path path, String reason) {
        return Problem.environment(path + " cannot be read: " + reason + ".")
                .remedy("Give yourself the right to read " + path + ", then try again.");
    }
}
