package dev.slipway.usecase.netlifyconfig;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;

/** The expected failures of this package that are thrown in several places, or have many words. */
final class NetlifyProblem {
    private NetlifyProblem() {}

    /** A file into which nothing can be put without changing what it says. */
    static ProblemException noRoom(Path file) {
        return Problem.input("`functions` in " + file
                        + " is written in a way that nothing can be put into; the file was left as it is.")
                .remedy(
                        "Write it as a table [functions] and try again; slipway netlify-config check says what is wrong with it.");
    }
}
