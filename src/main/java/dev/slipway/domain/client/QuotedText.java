package dev.slipway.domain.client;

import dev.slipway.domain.client.CodeText.Unreadable;

/** One string of JavaScript. */
final class QuotedText {
    private final String text;
    private final char quote;
    private final StringBuilder value = new StringBuilder();
    private int at;

    /** @param start where its quote is */
    QuotedText(String text, int start) {
        this(text, start + 1, text.charAt(start));
    }

    /** The rest of one, from a place within it on. */
    QuotedText(String text, int from, char quote) {
        this.text = text;
        this.quote = quote;
        this.at = from;
    }

    /** Behind the quote that ends a string, whatever is in it. */
    static int endOf(String text, int start) throws Unreadable {
        char quote = text.charAt(start);
        for (int at = start + 1; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == quote) {
                return at + 1;
            }
            at += c == '\\' ? 1 : 0;
        }
        throw new Unreadable();
    }

    String value() throws Unreadable {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == quote) {
                return value.toString();
            }
            if (c == '\\') {
                escape();
            } else if (c == '$' && quote == '`' && at < text.length() && text.charAt(at) == '{') {
                throw new Unreadable();
            } else {
                value.append(c);
            }
        }
        throw new Unreadable();
    }

    int end() {
        return at;
    }

    private void escape() throws Unreadable {
        if (at == text.length()) {
            throw new Unreadable();
        }
        char c = text.charAt(at++);
        switch (c) {
            case 'n' -> value.append('\n');
            case 't' -> value.append('\t');
            case 'r' -> value.append('\r');
            case 'b' -> value.append('\b');
            case 'f' -> value.append('\f');
            case 'v' -> value.append('\u000b');
            case '0' -> value.append('\0');
            case '\n' -> {}
            case 'x' -> hex(2);
            case 'u' -> unicode();
            default -> value.append(c);
        }
    }

    private void unicode() throws Unreadable {
        if (at < text.length() && text.charAt(at) == '{') {
            int close = text.indexOf('}', at);
            if (close < 0 || close - at > 7) {
                throw new Unreadable();
            }
            int point = number(text.substring(at + 1, close));
            if (!Character.isValidCodePoint(point)) {
                throw new Unreadable();
            }
            value.appendCodePoint(point);
            at = close + 1;
        } else {
            hex(4);
        }
    }

    private void hex(int digits) throws Unreadable {
        if (at + digits > text.length()) {
            throw new Unreadable();
        }
        value.append((char) number(text.substring(at, at + digits)));
        at += digits;
    }

    private static int number(String digits) throws Unreadable {
        try {
            return Integer.parseInt(digits, 16);
        } catch (NumberFormatException notHex) {
            throw new Unreadable();
        }
    }
}
