package dev.slipway.report;

import dev.slipway.domain.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lines of cells, aligned: the first column to the left, numbers to the right, the last broken between words where it is long. */
final class Columns {
    private final List<List<String>> rows = new ArrayList<>();

    Columns row(String... cells) {
        rows.add(Stream.of(cells).map(Printable::word).toList());
        return this;
    }

    void append(StringBuilder text) {
        int[] widths = widths();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder("  ");
            for (int i = 0; i < row.size() - 1; i++) {
                String blanks = " ".repeat(widths[i] - row.get(i).length());
                line.append(i == 0 ? row.get(i) + blanks : blanks + row.get(i)).append("  ");
            }
            String last = row.get(row.size() - 1);
            Paragraph.append(text, last.isEmpty() ? line.toString().stripTrailing() : line.toString(), last);
        }
    }

    private int[] widths() {
        int[] widths = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return widths;
    }
}
