package dev.slipway.usecase.platformquery;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import java.util.List;
import java.util.Optional;

/** The expected failures of this package that are thrown in several places, or have many words. */
final class QueryProblem {
    private QueryProblem() {}

    /** A list of which nothing is left. */
    static ProblemException nothingListed(String what, List<String> words, Optional<String> nearest, String verb) {
        return Problem.usage(
                        words.isEmpty()
                                ? "No " + what + " is known to that version of Prisma."
                                : "No " + what + " has \"" + String.join("\" and \"", words) + "\" in its name.")
                .remedy(nearest.map(near -> "Did you mean " + near + "? ").orElse("") + "All of them: slipway engine "
                        + verb);
    }
}
