package dev.slipway.domain.toml;

/** Places in a text that is valid TOML (1.0); of any other text they are within it, and mean nothing. */
public final class TomlText {
    private TomlText() {}

    /** Past blanks, but not past the line. */
    public static int skipBlanks(String text, int at) {
        int end = at;
        while (end < text.length() && " \t\uFEFF".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    /** Past blanks, comments and line ends. */
    public static int skipAll(String text, int at) {
        int end = at;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (c == '#') {
                end = lineEnd(text, end);
            } else if (" \t\r\n\uFEFF".indexOf(c) >= 0) {
                end++;
            } else {
                return end;
            }
        }
        return end;
    }

    /** The offset of what ends a line, or of the text's end. */
    public static int lineEnd(String text, int at) {
        int feed = text.indexOf('\n', Math.min(at, text.length()));
        int end = feed < 0 ? text.length() : feed;
        return end > at && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    /** Where the value of a statement begins whose key begins here. */
    public static int valueStart(String text, int key) {
        int at = key;
        while (at < text.length() && text.charAt(at) != '=') {
            at = isQuote(text, at) ? stringEnd(text, at) : at + 1;
        }
        return skipBlanks(text, Math.min(at + 1, text.length()));
    }

    /** The offset behind a value. */
    public static int valueEnd(String text, int start) {
        if (start >= text.length()) {
            return text.length();
        }
        if (isQuote(text, start)) {
            return stringEnd(text, start);
        }
        char first = text.charAt(start);
        return first == '[' || first == '{' ? bracketEnd(text, start) : plainEnd(text, start);
    }

    /** How deep brackets and braces are nested at most, those in strings and comments left out. */
    public static int depth(String text) {
        int depth = 0;
        int most = 0;
        for (int at = 0; at < text.length(); ) {
            char c = text.charAt(at);
            depth = Math.max(0, depth + step(c));
            most = Math.max(most, depth);
            at = past(text, at);
        }
        return most;
    }

    private static int bracketEnd(String text, int start) {
        int depth = 0;
        for (int at = start; at < text.length(); ) {
            depth += step(text.charAt(at));
            at = past(text, at);
            if (depth == 0) {
                return at;
            }
        }
        return text.length();
    }

    private static int step(char c) {
        return c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
    }

    /** Past a string, a comment, or one character. */
    private static int past(String text, int at) {
        if (isQuote(text, at)) {
            return stringEnd(text, at);
        }
        return text.charAt(at) == '#' ? Math.max(at + 1, lineEnd(text, at)) : at + 1;
    }

    private static int plainEnd(String text, int start) {
        int end = start;
        while (end < text.length() && ",]}#\r\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        while (end > start && " \t".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    static boolean isQuote(String text, int at) {
        return text.charAt(at) == '"' || text.charAt(at) == '\'';
    }

    /** The offset behind the string that begins at a quote. */
    static int stringEnd(String text, int start) {
        char quote = text.charAt(start);
        String three = String.valueOf(quote).repeat(3);
        if (!text.startsWith(three, start)) {
            return closed(text, start + 1, quote, String.valueOf(quote));
        }
        int end = closed(text, start + 3, quote, three);
        // Up to two quotes may stand before the closing three.
        int extra = 0;
        while (extra < 2 && end < text.length() && text.charAt(end) == quote) {
            end++;
            extra++;
        }
        return end;
    }

    private static int closed(String text, int from, char quote, String closing) {
        for (int at = from; at < text.length(); at++) {
            if (quote == '"' && text.charAt(at) == '\\') {
                at++;
            } else if (text.startsWith(closing, at)) {
                return at + closing.length();
            } else if (closing.length() == 1 && text.charAt(at) == '\n') {
                return at;
            }
        }
        return text.length();
    }
}
