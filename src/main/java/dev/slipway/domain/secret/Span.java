package dev.slipway.domain.secret;

/**
 * A text that is searched for secrets.
 *
 * @param whole whether it is one value, which nothing ends before its end; else blanks and quotation marks end a word
 */
record Span(String text, boolean whole) {
    private static final String GAPS = "\"'`<>";

    int length() {
        return text.length();
    }

    /** The end of the word that a place is in. */
    int wordEnd(int from, int limit) {
        int end = from;
        while (end < limit && !isGap(text.charAt(end))) {
            end++;
        }
        return end;
    }

    boolean isGap(char c) {
        return !whole && (Character.isWhitespace(c) || Character.isSpaceChar(c) || GAPS.indexOf(c) >= 0);
    }

    /** The first of some characters, or the limit. */
    int first(String characters, int from, int limit) {
        int at = from;
        while (at < limit && characters.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** The last of a character, or -1. */
    int last(char c, int from, int limit) {
        for (int at = limit - 1; at >= from; at--) {
            if (text.charAt(at) == c) {
                return at;
            }
        }
        return -1;
    }
}
