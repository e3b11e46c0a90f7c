package dev.slipway.domain.schema;

/**
 * A piece of a schema's text. The tokens of a text follow one another without gaps, so that together they are the text.
 *
 * @param start the offset of its first character
 * @param end the offset behind its last character
 */
public record SchemaToken(TokenKind kind, int start, int end) {
    /** The characters of this token in the text that it was read from. */
    public String of(String text) {
        return text.substring(start, end);
    }

    boolean is(TokenKind other) {
        return kind == other;
    }

    boolean is(String text, char punctuation) {
        return kind == TokenKind.PUNCTUATION && text.charAt(start) == punctuation;
    }

    /** Whether a line is over here: its end, or the text's. */
    boolean endsLine() {
        return kind == TokenKind.NEWLINE || kind == TokenKind.END;
    }
}
