package dev.slipway.cli.connections;

import dev.slipway.cli.InvalidValue;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.simulation.Traffic;
import java.math.BigDecimal;
import java.util.Optional;

/** Option values that may have decimals. */
final class Decimals {
    private static final int LONGEST = 18;

    private Decimals() {}

    /** A plain decimal number, neither negative nor with an exponent; empty when the text is none. */
    static Optional<BigDecimal> number(String text) {
        boolean plain = !text.isEmpty()
                && text.length() <= LONGEST
                && text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.')
                && text.chars().anyMatch(c -> c != '.')
                && text.indexOf('.') == text.lastIndexOf('.');
        return plain ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** Requests per second. */
    static double rate(String option, String text) throws ProblemException {
        Optional<BigDecimal> number = number(text);
        if (number.isEmpty() || !Traffic.allows(number.get().doubleValue())) {
            throw new ProblemException(
                    new InvalidValue(option, text, "a rate of requests per second, 0 or from 0.001 to 1000000"));
        }
        return number.get().doubleValue();
    }
}
