package dev.slipway.domain.script;

/**
 * A piece of a script.
 *
 * @param text the word, the sign ({@code =>}, {@code ??=}), or the content of a string or a template
 * @param line counted from 1
 * @param column counted from 1
 */
public record Token(Kind kind, String text, int line, int column) {
    /** What sort of piece. */
    public enum Kind {
        WORD,
        SIGN,
        /** A string, or a template that is one. */
        TEXT,
        /** A template that code has a part in, a string with rare escapes, or a regular expression. */
        CODE
    }

    boolean isQuoted() {
        return kind == Kind.TEXT || kind == Kind.CODE;
    }

    /** Whether it is that word or sign, and no string. */
    public boolean is(String other) {
        return !isQuoted() && text.equals(other);
    }
}
