package dev.slipway.domain.text;

import java.util.Arrays;

/** Where the lines of a text begin; a line ends at LF, CR LF or a lone CR. */
public final class LineMap {
    private final String text;
    private final int[] starts;

    public LineMap(String text) {
        this.text = text;
        this.starts = starts(text);
    }

    /** The line of an offset, counted from 1. */
    public int line(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The column of an offset in its line, in code points, counted from 1. */
    public int column(int offset) {
        int start = starts[line(offset) - 1];
        return text.codePointCount(start, Math.max(start, Math.min(offset, text.length()))) + 1;
    }

    /** A line, counted from 1, without what ends it. */
    public TextRange range(int line) {
        int start = starts[line - 1];
        int end = line < starts.length ? starts[line] : text.length();
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return new TextRange(start, end);
    }

    private static int[] starts(String text) {
        int[] found = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (ends) {
                found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                found[count++] = i + 1;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
