package dev.slipway.domain.client;

import dev.slipway.domain.client.CodeText.UnreadableCode;

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
    static int endOf(String text, int start) throws UnreadableCode {
        char quote = text.charAt(start);
        for (int at = start + 1; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == quote) {
                return at + 1;
            }
            at += c == '\\' ? 1 : 0;
        }
        throw new UnreadableCode();
    }

    String value() throws UnreadableCode {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == quote) {
                return value.toString();
            }
            if (c == '\\') {
                escape();
            } else if (c == '$' && quote == '`' && at < text.length() && text.charAt(at) == '{') {
                throw new UnreadableCode();
            } else {
                value.append(c);
            }
        }
        throw new UnreadableCode();
    }

    int end() {
        return at;
    }

    private void escape() throws UnreadableCode {
        if (at == text.length()) {
            throw new UnreadableCode();
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

    private void unicode() throws UnreadableCode {
        if (at < text.length() && text.charAt(at) == '{') {
            int close = text.indexOf('}', at);
            if (close < 0 || close - at > 7) {
                throw new UnreadableCode();
            }
            int point = number(text.substring(at + 1, close));
            if (!Character.isValidCodePoint(point)) {
                throw new UnreadableCode();
            }
            value.appendCodePoint(point);
            at = close + 1;
        } else {
            hex(4);
        }
    }

    private void hex(int digits) throws UnreadableCode {
        if (at + digits > text.length()) {
            throw new UnreadableCode();
        }
        value.append((char) number(text.substring(at, at + digits)));
        at += digits;
    }

    private static int number(String digits) throws UnreadableCode {
        try {
            return Integer.parseInt(digits, 16);
        } catch (NumberFormatException notHex) {
            throw new UnreadableCode();
        }
    }
}
