package dev.slipway.cli.connections;

import dev.slipway.cli.CommandProblem;
import dev.slipway.cli.Spans;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.simulation.Traffic;
import java.math.BigDecimal;
import java.util.Optional;

/** Option values that may have decimals. */
final class Decimals {
    private Decimals() {}

    /** Requests per second. */
    static double rate(String option, String text) throws ProblemException {
        Optional<BigDecimal> number = Spans.number(text);
        if (number.isEmpty() || !Traffic.allows(number.get().doubleValue())) {
            throw CommandProblem.invalidValue(
                    option, text, "a rate of requests per second, 0 or from 0.001 to 1000000");
        }
        return number.get().doubleValue();
    }
}
