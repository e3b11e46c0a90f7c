package dev.slipway.domain.datasource;

import dev.slipway.domain.text.TextRange;

/** Finds characters in a part of a text. */
final class Scan {
    private Scan() {}

    /** The first of some characters in a part, or the part's end. */
    static int first(String text, String wanted, int from, int to) {
        int at = from;
        while (at < to && wanted.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** The last place of a character in a part; -1 where there is none. */
    static int last(String text, char wanted, int from, int to) {
        int at = to - 1;
        while (at >= from && text.charAt(at) != wanted) {
            at--;
        }
        return at < from ? -1 : at;
    }

    static boolean has(String text, String wanted, TextRange part) {
        return first(text, wanted, part.start(), part.end()) < part.end();
    }

    /** The variable that stands at a place ({@code ${X}} or {@code $X}), as the offset behind it; the place if none. */
    static int variable(String text, int at, int to) {
        if (at + 1 >= to || text.charAt(at) != '$') {
            return at;
        }
        if (text.charAt(at + 1) == '{') {
            int name = name(text, at + 2, to);
            return name > at + 2 && name < to && text.charAt(name) == '}' ? name + 1 : at;
        }
        int name = name(text, at + 1, to);
        return name > at + 1 ? name : at;
    }

    /** Whether a part is <code>${NAME}</code> and nothing else. */
    static boolean braces(String text, TextRange part) {
        return text.startsWith("${", part.start())
                && part.length() > 3
                && variable(text, part.start(), part.end()) == part.end();
    }

    private static int name(String text, int from, int to) {
        int at = from;
        while (at < to && isNamePart(text.charAt(at), at == from)) {
            at++;
        }
        return at;
    }

    private static boolean isNamePart(char c, boolean first) {
        return c == '_' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (!first && c >= '0' && c <= '9');
    }
}
