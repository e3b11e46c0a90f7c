package dev.slipway.domain.schema;

import dev.slipway.domain.secret.MaskedText;

/** A line of a schema as it is shown under an error. */
final class Excerpt {
    private static final int WIDTH = 120;

    private Excerpt() {}

    /**
     * The line and a caret under one of its columns.
     *
     * @param column in code points, counted from 1
     */
    static String of(String line, int number, int column) {
        int[] shown = masked(line).codePoints().map(Excerpt::printable).toArray();
        int from = Math.max(0, Math.min(column - WIDTH / 2, shown.length - WIDTH));
        String part = new String(shown, from, Math.min(WIDTH, shown.length - from));
        String gutter = number + " | ";
        return gutter + part + "\n" + " ".repeat(gutter.length() - 2) + "| " + pad(shown, from, column - 1) + "^";
    }

    /** White space as wide as what stands before the caret: tabs stay tabs. */
    private static String pad(int[] shown, int from, int to) {
        StringBuilder pad = new StringBuilder();
        for (int i = from; i < Math.min(to, shown.length); i++) {
            pad.append(shown[i] == '\t' ? '\t' : ' ');
        }
        return pad.toString();
    }

    /** Control characters could drive a terminal. */
    private static int printable(int c) {
        return c == '\t' || !(Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) ? c : '?';
    }

    /** A URL can hold a password in many places, so nothing behind its scheme is shown but its quotes and spaces. */
    private static String masked(String line) {
        int scheme = line.indexOf("://");
        if (scheme >= 0) {
            return maskFrom(line, scheme + 3);
        }
        return MaskedText.of(line).equals(line) ? line : maskFrom(line, line.indexOf('=') + 1);
    }

    private static String maskFrom(String line, int start) {
        StringBuilder masked = new StringBuilder(line);
        for (int i = start; i < line.length(); i++) {
            if (" \"".indexOf(line.charAt(i)) < 0) {
                masked.setCharAt(i, '*');
            }
        }
        return masked.toString();
    }
}
