package dev.slipway.adapter.capacity;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;

/** The expected failures of this package that are thrown in several places, or have many words. */
final class CapacityProblem {
    private CapacityProblem() {}

    /** A file of database sizes that cannot be used. */
    static ProblemException badCapacityFile(String where, String what) {
        return Problem.input(where + ": " + what + ".")
                .remedy(
                        "Write each size as a row such as: - {engine: postgresql, instance: m5.large, value: 823, source: SHOW"
                                + " max_connections, date: 2026-11-22}");
    }
}
