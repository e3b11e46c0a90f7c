package dev.slipway.cli;

import dev.slipway.domain.problem.ProblemException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Option values that are numbers. */
public final class Numbers {
    private static final int THOUSAND = 1000;
    private static final int DECIMALS = 3;

    private Numbers() {}

    /** A whole number without sign, within bounds, both included; empty when the text is none. */
    public static Optional<Integer> whole(String text, int least, int most) {
        long value = digits(text) ? Long.parseLong(text) : -1;
        return value < least || value > most ? Optional.empty() : Optional.of((int) value);
    }

    /** A whole number within bounds, both included. */
    public static OptionalInt whole(Line line, String option, int least, int most) throws ProblemException {
        if (!line.has(option)) {
            return OptionalInt.empty();
        }
        String text = line.text(option).orElse("");
        long value = digits(text) ? Long.parseLong(text) : -1;
        if (value < least || value > most) {
            throw CommandProblem.invalidValue(option, text, "a whole number from " + least + " to " + most);
        }
        return OptionalInt.of((int) value);
    }

    /** A number above 0 with up to three decimals, in thousandths: 1500 for {@code 1.5}. */
    public static OptionalLong thousandths(Line line, String option, int most) throws ProblemException {
        if (!line.has(option)) {
            return OptionalLong.empty();
        }
        String text = line.text(option).orElse("");
        int dot = text.indexOf('.');
        String whole = dot < 0 ? text : text.substring(0, dot);
        String decimals = dot < 0 ? "0" : text.substring(dot + 1);
        boolean valid = digits(whole) && digits(decimals) && decimals.length() <= DECIMALS;
        long value =
                valid ? Long.parseLong(whole) * THOUSAND + Long.parseLong((decimals + "00").substring(0, DECIMALS)) : 0;
        if (value < 1 || value > (long) most * THOUSAND) {
            throw CommandProblem.invalidValue(
                    option, text, "a number above 0 and up to " + most + ", with at most 3 decimals");
        }
        return OptionalLong.of(value);
    }

    /** A whole number without sign, up to {@code most}; empty when the text is none. */
    public static OptionalInt digits(String text, int most) {
        long value = digits(text) ? Long.parseLong(text) : -1;
        return value < 0 || value > most ? OptionalInt.empty() : OptionalInt.of((int) value);
    }

    private static boolean digits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= 10;
    }
}
