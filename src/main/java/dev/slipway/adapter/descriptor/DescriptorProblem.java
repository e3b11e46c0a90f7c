package dev.slipway.adapter.descriptor;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;

/** The expected failures of this package that are thrown in several places, or have many words. */
final class DescriptorProblem {
    private DescriptorProblem() {}

    /** A text that is not in the format that its name promises. */
    static ProblemException invalidDocument(String name, String format, int line, int column, String what) {
        return Problem.input(name + ":" + line + ":" + column + " is not valid " + format + ": " + what + ".")
                .remedy("Correct line " + line + " of " + name + ", then try again.");
    }
}
