package dev.slipway.domain.schema;

/** The tokens of a schema with one of look-ahead, white space left out. */
final class TokenStream {
    private final String text;
    private final SchemaLexer lexer;
    private SchemaToken ahead;

    TokenStream(String text) {
        this.text = text;
        this.lexer = new SchemaLexer(text);
        this.ahead = lexed();
    }

    SchemaToken peek() {
        return ahead;
    }

    SchemaToken next() {
        SchemaToken token = ahead;
        ahead = lexed();
        return token;
    }

    boolean peekIs(char punctuation) {
        return ahead.is(text, punctuation);
    }

    /** Consumes a punctuation mark if it comes next. */
    boolean take(char punctuation) {
        boolean there = peekIs(punctuation);
        if (there) {
            next();
        }
        return there;
    }

    /** Skips to the end of the line; says whether a block was opened in it. */
    boolean skipLine() {
        boolean opened = false;
        while (!ahead.endsLine()) {
            opened |= next().is(text, '{');
        }
        return opened;
    }

    private SchemaToken lexed() {
        SchemaToken token = lexer.next();
        while (token.is(TokenKind.WHITESPACE)) {
            token = lexer.next();
        }
        return token;
    }
}
