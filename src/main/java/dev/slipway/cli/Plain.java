package dev.slipway.cli;

/** Text that cannot steer a terminal: what is inspected is hostile, and its names and values are shown. */
final class Plain {
    private Plain() {}

    /** The same lines, with a question mark for every other control character. */
    static String text(String text) {
        return text.chars().noneMatch(Plain::steers) ? text : replaced(text);
    }

    private static String replaced(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.chars().forEach(c -> plain.append(steers(c) ? '?' : (char) c));
        return plain.toString();
    }

    private static boolean steers(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t';
    }
}
