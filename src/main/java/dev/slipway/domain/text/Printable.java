package dev.slipway.domain.text;

/**
 * Text that steers nothing: no terminal, no reader's eye, no runner that takes commands from a log. What is inspected is
 * hostile, and its names and values are shown. Characters that steer are written as their escapes: {@code \n},
 * {@code U+202E} as {@code \}{@code u202e}.
 */
public final class Printable {
    private static final int JOINER = 0x200D;

    private Printable() {}

    /** A name or a value as a part of a line; the line breaks in it are escapes too. */
    public static String word(String text) {
        return needsWork(text) || text.indexOf('\n') >= 0 ? escaped(text, false, false) : text;
    }

    /** Lines of our own, in which everything but the line breaks is escaped, and no line is a command for a runner. */
    public static String lines(String text) {
        String safe = needsWork(text) ? escaped(text, true, false) : text;
        return safe.indexOf("::") < 0 ? safe : withoutCommands(safe);
    }

    /** JSON of the same meaning. */
    public static String json(String text) {
        return needsWork(text) ? escaped(text, true, true) : text;
    }

    /** Whether a character is none that is seen: a control, a mark of direction, a line end that is not ours, or none at all. */
    public static boolean isUnsafe(int c) {
        if (c < 0x7f) {
            return c < ' ' && c != '\t';
        }
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE
                || (c & 0xfffe) == 0xfffe;
    }

    // Loops, not streams: every start comes by here.
    private static boolean needsWork(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '#' ? isCommand(text, i) : c != '\n' && (c >= 0x7f || c < ' ') && c != '\t') {
                return true;
            }
        }
        return false;
    }

    /** Runners read {@code ##[…]} and {@code ##vso[…]} anywhere in a line. */
    private static boolean isCommand(String text, int at) {
        return text.startsWith("##[", at) || text.startsWith("##vso[", at);
    }

    private static String escaped(String text, boolean lines, boolean json) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            boolean ours = lines && (c == '\n' || (c == '\r' && text.startsWith("\n", next)));
            boolean joins = c == JOINER && at > 0 && joins(text, at, next);
            boolean bad = isUnsafe(c) || (c == '#' && isCommand(text, at));
            if (bad && !ours && !joins) {
                escape(safe, c, json);
            } else {
                safe.appendCodePoint(c);
            }
            at = next;
        }
        return safe.toString();
    }

    /** Between two pictures the joiner makes one of them. */
    private static boolean joins(String text, int at, int next) {
        return next < text.length() && isPicture(text.codePointBefore(at)) && isPicture(text.codePointAt(next));
    }

    private static boolean isPicture(int c) {
        return (c >= 0x2190 && c <= 0x2bff) || c == 0xfe0f || (c >= 0x1f000 && c <= 0x1faff);
    }

    private static void escape(StringBuilder safe, int c, boolean json) {
        int plain = json ? -1 : "\n\r".indexOf(c);
        if (plain >= 0) {
            safe.append('\\').append("nr".charAt(plain));
            return;
        }
        for (char unit : Character.toChars(c)) {
            String digits = Integer.toHexString(unit);
            safe.append("\\u").append("0000", 0, 4 - digits.length()).append(digits);
        }
    }

    /** A command begins a line, white space aside. */
    private static String withoutCommands(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        boolean begin = true;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (begin && text.startsWith("::", at)) {
                safe.append("\\u003a");
            } else {
                safe.append(c);
            }
            begin = c == '\n' || (begin && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
        }
        return safe.toString();
    }
}
