package dev.slipway.domain.dockerfile;

import java.util.List;
import java.util.Locale;

/**
 * An instruction with its continuations joined.
 *
 * @param number of its first line, counted from 1
 * @param heredocs the texts that stand below it
 */
record LogicalLine(int number, String text, List<String> heredocs) {
    LogicalLine {
        heredocs = List.copyOf(heredocs);
    }

    /** The word that it begins with, in capitals. */
    String instruction() {
        return word().toUpperCase(Locale.ROOT);
    }

    /** What stands behind that word. */
    String rest() {
        return text.substring(word().length()).strip();
    }

    private String word() {
        int end = 0;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }
}
