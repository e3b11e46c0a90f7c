package dev.slipway.cli;

/** Text that cannot steer a terminal: what is inspected is hostile, and its names and values are shown. */
final class Plain {
    private Plain() {}

    /** The same lines, with a question mark for every other control character. */
    static String text(String text) {
        // Loops, not streams: every start comes by here.
        for (int i = 0; i < text.length(); i++) {
            if (steers(text, i)) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            if (steers(text, i)) {
                plain.setCharAt(i, '?');
            }
        }
        return plain.toString();
    }

    /** A carriage return is plain where it ends a line with LF, as in the diff of a file that has such lines. */
    private static boolean steers(String text, int at) {
        char c = text.charAt(at);
        boolean endsLine = c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
        return Character.isISOControl(c) && c != '\n' && c != '\t' && !endsLine;
    }
}
