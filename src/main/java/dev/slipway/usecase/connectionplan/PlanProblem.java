package dev.slipway.usecase.connectionplan;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;

/** Why there is no plan, or why it is not written. */
final class PlanProblem {
    private PlanProblem() {}

    /** The file would not say after the change what it should. */
    static ProblemException misread(String file, String name) {
        return Problem.input(file + " would not say the right numbers after the change, see " + name
                        + ". Nothing was changed.")
                .remedy("Set the numbers yourself; slipway connections plan shows them.");
    }
}
