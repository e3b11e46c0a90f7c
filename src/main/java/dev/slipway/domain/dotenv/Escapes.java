package dev.slipway.domain.dotenv;

import dev.slipway.domain.text.MappedText;
import dev.slipway.domain.text.TextRange;

/** Resolves the escapes that dotenv knows: line ends in double quotes, and nothing else. */
final class Escapes {
    private Escapes() {}

    /**
     * What a value stands for.
     *
     * @param escapes whether it begins with a double quote, closed or not: that alone decides
     */
    static MappedText resolve(String text, TextRange range, boolean escapes) {
        MappedText.Builder value = new MappedText.Builder();
        int at = range.start();
        while (at < range.end()) {
            char c = text.charAt(at);
            char next = at + 1 < range.end() ? text.charAt(at + 1) : ' ';
            boolean escape = escapes && c == '\\' && (next == 'n' || next == 'r');
            boolean lineEnd = c == '\r';
            char stands = escape ? (next == 'n' ? '\n' : '\r') : lineEnd ? '\n' : c;
            value.add(stands, at);
            at += escape || (lineEnd && next == '\n') ? 2 : 1;
        }
        return value.build(range.end());
    }
}
