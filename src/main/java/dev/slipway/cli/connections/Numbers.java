package dev.slipway.cli.connections;

import dev.slipway.cli.InvalidValue;
import dev.slipway.cli.Line;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.simulation.Traffic;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/** Option values that are numbers. */
final class Numbers {
    private static final int LONGEST = 18;

    private Numbers() {}

    /** A plain decimal number, neither negative nor with an exponent; empty when the text is none. */
    static Optional<BigDecimal> decimal(String text) {
        boolean plain = !text.isEmpty()
                && text.length() <= LONGEST
                && text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.')
                && text.chars().anyMatch(c -> c != '.')
                && text.indexOf('.') == text.lastIndexOf('.');
        return plain ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** The option's value as a whole number within bounds. */
    static OptionalInt whole(Line line, String option, int least, int most) throws ProblemException {
        Optional<String> text = line.text(option);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        Optional<BigDecimal> number = decimal(text.get());
        if (number.isEmpty()
                || number.get().scale() > 0
                || number.get().compareTo(BigDecimal.valueOf(least)) < 0
                || number.get().compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new ProblemException(
                    new InvalidValue(option, text.get(), "a whole number from " + least + " to " + most));
        }
        return OptionalInt.of(number.get().intValue());
    }

    /** Requests per second. */
    static double rate(String option, String text) throws ProblemException {
        Optional<BigDecimal> number = decimal(text);
        if (number.isEmpty() || !Traffic.allows(number.get().doubleValue())) {
            throw new ProblemException(
                    new InvalidValue(option, text, "a rate of requests per second, 0 or from 0.001 to 1000000"));
        }
        return number.get().doubleValue();
    }
}
