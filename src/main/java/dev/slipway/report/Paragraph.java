package dev.slipway.report;

import dev.slipway.domain.text.Printable;

/** Text broken between words into lines of a width that a terminal shows whole. */
public final class Paragraph {
    /** Of a report unless it says otherwise. */
    static final int WIDTH = 100;

    private Paragraph() {}

    /** A text, with blanks behind it up to a width. */
    public static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** Appends {@code content} behind {@code begin}; further lines are indented by as many blanks as {@code begin} is long. */
    public static void append(StringBuilder text, String begin, String content) {
        append(text, begin, content, WIDTH);
    }

    /** The same for a width of one's own. */
    public static void append(StringBuilder text, String begin, String content, int width) {
        // What breaks a line came from elsewhere: the breaks of a report are made here.
        String start = Printable.word(begin);
        String words = Printable.word(content);
        text.append(start);
        int column = start.length();
        int at = 0;
        while (at < words.length()) {
            int blank = words.indexOf(' ', at);
            int end = blank < 0 ? words.length() : blank;
            if (column > start.length()) {
                if (column + 1 + end - at > width) {
                    text.append('\n').append(" ".repeat(start.length()));
                    column = start.length();
                } else {
                    text.append(' ');
                    column++;
                }
            }
            text.append(words, at, end);
            column += end - at;
            at = end + 1;
        }
        text.append('\n');
    }
}
