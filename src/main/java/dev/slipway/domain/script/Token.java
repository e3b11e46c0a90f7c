package dev.slipway.domain.script;

/**
 * A piece of a script.
 *
 * @param text the word, the sign ({@code =>}, {@code ??=}), or the content of a string
 * @param line counted from 1
 * @param column counted from 1
 */
public record Token(Kind kind, String text, int line, int column) {
    /** What sort of piece. */
    public enum Kind {
        WORD,
        SIGN,
        /** A string, a template or a regular expression. */
        TEXT
    }

    /** Whether it is that word or sign, and no string. */
    public boolean is(String other) {
        return kind != Kind.TEXT && text.equals(other);
    }
}
