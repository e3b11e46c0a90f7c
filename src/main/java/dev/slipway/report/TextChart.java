package dev.slipway.report;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/** Connections over time as a chart of plain characters. */
final class TextChart {
    private static final int ROWS = 8;
    private static final int MARKS = 4;

    private final List<Long> highest;
    private final OptionalLong limit;
    private final long top;

    /** @param highest in each of equal parts of the time; one column each */
    TextChart(List<Long> highest, OptionalLong limit) {
        this.highest = highest;
        this.limit = limit;
        long most = highest.stream().mapToLong(Long::longValue).max().orElse(0);
        // A limit that is far away would flatten everything else.
        this.top = Math.max(
                1, limit.isPresent() && limit.getAsLong() <= 2 * most ? Math.max(most, limit.getAsLong()) : most);
    }

    /** Whether there is anything to see: not all columns are of one height. */
    boolean varies() {
        return highest.stream().mapToInt(this::row).distinct().count() > 1;
    }

    /** What a chart that does not vary would show, in a line. */
    String even(Duration length) {
        long least = highest.stream().mapToLong(Long::longValue).min().orElse(0);
        long most = highest.stream().mapToLong(Long::longValue).max().orElse(0);
        String range =
                least == most ? Amounts.whole(most) : "from " + Amounts.whole(least) + " to " + Amounts.whole(most);
        return "much the same all the time: " + range + " at most in each "
                + Amounts.span(length.dividedBy(highest.size()));
    }

    String text(String indent, Duration length) {
        int width = Math.max(Amounts.whole(top).length(), "limit".length());
        int limitRow = limit.isPresent() && limit.getAsLong() <= top ? row(limit.getAsLong()) : 0;
        StringBuilder text = new StringBuilder();
        for (int row = ROWS; row >= 1; row--) {
            String label = row == limitRow ? "limit" : row == ROWS ? Amounts.whole(top) : "";
            text.append(indent)
                    .append(" ".repeat(width - label.length()))
                    .append(label)
                    .append(" |");
            text.append(line(row, row == limitRow).stripTrailing()).append('\n');
        }
        text.append(indent)
                .append(" ".repeat(width - 1))
                .append("0 +")
                .append("-".repeat(highest.size()))
                .append('\n');
        return text.append(indent)
                .append(" ".repeat(width + 2))
                .append(marks(length))
                .append('\n')
                .toString();
    }

    private String line(int row, boolean isLimit) {
        StringBuilder line = new StringBuilder();
        for (long value : highest) {
            boolean reached = value > 0 && row(value) >= row;
            line.append(reached ? '#' : isLimit ? '-' : ' ');
        }
        return line.toString();
    }

    /** The row that a value reaches: 1 is the lowest. */
    private int row(long value) {
        return (int) Math.max(1, (value * ROWS + top - 1) / top);
    }

    private String marks(Duration length) {
        StringBuilder marks = new StringBuilder();
        for (int mark = 0; mark < MARKS; mark++) {
            String at = Amounts.moment(length.multipliedBy(mark).dividedBy(MARKS));
            int place = highest.size() * mark / MARKS;
            marks.append(" ".repeat(Math.max(0, place - marks.length()))).append(at);
        }
        return marks.toString();
    }
}
