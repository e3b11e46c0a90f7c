package dev.slipway.domain.schema;

import dev.slipway.domain.text.LineMap;
import dev.slipway.domain.text.TextRange;

/** Reads one line {@code name = value}. */
record PropertyParser(String text, LineMap lines, ErrorSink errors, TokenStream tokens, ValueParser values) {
    PropertyParser(String text, LineMap lines, ErrorSink errors, TokenStream tokens) {
        this(text, lines, errors, tokens, new ValueParser(text, errors, tokens));
    }

    /** The property whose name was just read; its {@code =} comes next. */
    Property read(SchemaToken name) {
        tokens.next();
        int before = errors.count();
        if (text.charAt(name.start()) == '-' || name.of(text).indexOf('.') >= 0) {
            errors.add(name.start(), "A name has letters, digits, _ and -.");
        }
        int start = tokens.peek().start();
        SchemaValue value = values.read();
        int end = Math.max(start, values.end());
        if (errors.count() == before) {
            endOfLine();
        }
        if (errors.count() != before) {
            tokens.skipLine();
        }
        TextRange whole = new TextRange(name.start(), end);
        int line = lines.line(name.start());
        return new Property(name.of(text), value, whole, new TextRange(start, end), line);
    }

    private void endOfLine() {
        while (tokens.peek().is(TokenKind.COMMENT) || tokens.peek().is(TokenKind.BLOCK_COMMENT)) {
            tokens.next();
        }
        if (tokens.peekIs('}')) {
            errors.add(tokens.peek().start(), "The } of a block needs a line of its own.");
        } else if (!tokens.peek().endsLine()) {
            errors.add(tokens.peek().start(), "Nothing but a comment may follow the value on its line.");
        }
    }
}
