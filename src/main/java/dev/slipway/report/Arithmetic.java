package dev.slipway.report;

import dev.slipway.domain.capacity.Step;
import java.util.List;

/** Arithmetic for people: a line for each number, with where it is from. */
public final class Arithmetic {
    private static final int SIGN = 5;

    private Arithmetic() {}

    /**
     * Appends the steps, a line or more for each.
     *
     * @param width of the lines
     */
    public static void append(StringBuilder text, List<Step> steps, int width) {
        int number = 0;
        int label = 0;
        for (Step step : steps) {
            number = Math.max(number, Long.toString(step.value()).length());
            label = Math.max(label, step.label().length());
        }
        for (Step step : steps) {
            String value = Long.toString(step.value());
            String line = Paragraph.padded("  " + step.sign().text(), SIGN) + " ".repeat(number - value.length())
                    + value + "  "
                    + Paragraph.padded(step.label(), step.source().isEmpty() ? 0 : label + 2);
            Paragraph.append(text, line, step.source(), width);
        }
    }
}
