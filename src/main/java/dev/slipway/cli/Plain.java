package dev.slipway.cli;

/** Text that cannot steer a terminal: what is inspected is hostile, and its names and values are shown. */
final class Plain {
    private Plain() {}

    /** The same lines, with a question mark for every other control character. */
    static String text(String text) {
        // Loops, not streams: every start comes by here.
        for (int i = 0; i < text.length(); i++) {
            if (steers(text.charAt(i))) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            if (steers(plain.charAt(i))) {
                plain.setCharAt(i, '?');
            }
        }
        return plain.toString();
    }

    private static boolean steers(char c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t';
    }
}
