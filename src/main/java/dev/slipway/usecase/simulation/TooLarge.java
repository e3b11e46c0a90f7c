package dev.slipway.usecase.simulation;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import java.util.Locale;

/** A scenario of so much that it would take too long, or too much memory. */
record TooLarge(String what, double expected, double most) implements Problem {
    @Override
    public Kind kind() {
        return Kind.USAGE;
    }

    @Override
    public String message() {
        return "This would be about " + number(expected) + " " + what + "; at most " + number(most) + " are simulated.";
    }

    @Override
    public String remedy() {
        return what.equals("requests")
                ? "Shorten the time with --hours, or lower --rps."
                : "Lower --rps, --duration, --cold-start or --idle, raise --max-age, or deploy less often.";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }
}
