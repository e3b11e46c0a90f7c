package dev.slipway.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** A terminal on standard output, on which the same few lines are drawn again and again, by ECMA-48 and DEC's modes. */
public final class Screen implements AutoCloseable {
    private static final int USUAL_COLUMNS = 80;
    private static final int USUAL_LINES = 24;
    private static final int LARGEST = 10_000;
    private static final String HIDE_CURSOR = "\033[?25l";
    private static final String SHOW_CURSOR = "\033[?25h";
    private final PrintStream out;
    private final Shown shown;
    private final int columns;
    private final int rows;
    private final boolean colours;
    private int drawn = -1;

    /** As large as {@code COLUMNS} and {@code LINES} say, without colours where {@code NO_COLOR} or {@code CLICOLOR=0} asks for that. */
    Screen(PrintStream out, Shown shown, Map<String, String> environment) {
        this.out = out;
        this.shown = shown;
        this.columns = size(environment, "COLUMNS", USUAL_COLUMNS);
        this.rows = size(environment, "LINES", USUAL_LINES);
        this.colours = environment.getOrDefault("NO_COLOR", "").isEmpty() && !"0".equals(environment.get("CLICOLOR"));
    }

    private static int size(Map<String, String> environment, String name, int usual) {
        return Numbers.whole(environment.getOrDefault(name, ""), 2, LARGEST).orElse(usual);
    }

    /** How many lines can be drawn so that none of them leaves the terminal. */
    public int rows() {
        return rows - 1;
    }

    /** Draws lines in the place of those that were drawn before; the first one bold, the second red in an alert. */
    public void draw(List<String> lines, boolean alert) {
        StringBuilder text = new StringBuilder(drawn < 0 ? HIDE_CURSOR : drawn == 0 ? "" : "\033[" + drawn + "A");
        text.append("\r\033[J");
        int last = Math.min(rows(), lines.size());
        for (int i = 0; i < last; i++) {
            String line = shown.line(lines.get(i));
            String cut = line.length() < columns ? line : line.substring(0, columns - 1);
            String style = i == 0 ? "\033[1m" : i == 1 && alert ? "\033[31;1m" : "";
            text.append(colours && !style.isEmpty() ? style + cut + "\033[0m" : cut)
                    .append('\n');
        }
        drawn = last;
        out.print(text);
        out.flush();
    }

    /** Leaves what was drawn, and the terminal as it was. */
    @Override
    public void close() {
        if (drawn >= 0) {
            out.print(SHOW_CURSOR);
            out.flush();
        }
    }
}
