package dev.slipway.domain.schema;

import dev.slipway.domain.text.MappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the value of a property: a string, {@code env()}, a list of those. */
final class ValueParser {
    static final String OPEN_STRING =
            "This string is not closed on its line; a tab or line end inside one is written as \\t or \\n.";
    private static final String LIST_ON_ONE_LINE = "A list must be closed with ] on the line where it begins.";

    private static final String ENV = "env() takes the name of one variable, in double quotes.";

    private final String text;
    private final ErrorSink errors;
    private final TokenStream tokens;
    private int end;

    ValueParser(String text, ErrorSink errors, TokenStream tokens) {
        this.text = text;
        this.errors = errors;
        this.tokens = tokens;
    }

    /** The value that comes next; invalid, with an error noted, when Prisma could not read it. */
    SchemaValue read() {
        int start = tokens.peek().start();
        if (tokens.peek().endsLine() || tokens.peek().is(TokenKind.COMMENT)) {
            end = start;
            return refuse(tokens.peek(), start, "The value is missing.");
        }
        return tokens.peekIs('[') ? list(take()) : single();
    }

    /** The offset behind the value that was read last. */
    int end() {
        return end;
    }

    private SchemaValue single() {
        SchemaToken token = tokens.peek();
        return switch (token.kind()) {
            case STRING -> string(take());
            case WORD -> word(take());
            case OPEN_STRING -> refuse(token, take().start(), OPEN_STRING);
            case BLOCK_COMMENT -> refuse(token, token.start(), "A comment cannot stand before the value.");
            default ->
                text.startsWith("'", token.start())
                        ? refuse(token, token.start(), "Strings are written in double quotes.")
                        : refuse(
                                token,
                                token.start(),
                                "A value is a string in double quotes, env(\"NAME\") or a list of those.");
        };
    }

    private SchemaValue string(SchemaToken literal) {
        JsonText.Result decoded = JsonText.decode(text, literal);
        Optional<String> value = decoded.value().map(MappedText::value);
        return value.isPresent()
                ? new SchemaValue.Text(value.get())
                : refuse(
                        new SchemaToken(TokenKind.STRING, decoded.badEscape(), literal.end()),
                        literal.start(),
                        "This escape is unknown; a back-slash, as in a Windows path, is written as \\\\.");
    }

    private SchemaValue word(SchemaToken word) {
        if (!tokens.peekIs('(')) {
            return new SchemaValue.Word(word.of(text));
        }
        SchemaToken open = take();
        return word.of(text).equals("env") ? env(word) : otherFunction(word, open);
    }

    private SchemaValue env(SchemaToken word) {
        SchemaToken first = tokens.peek();
        // A named argument, which Prisma accepts with a warning.
        if (first.is(TokenKind.WORD) && !named()) {
            return refuse(first, word.start(), ENV);
        }
        SchemaToken argument = tokens.peek().endsLine() ? tokens.peek() : take();
        // Prisma 4 allowed a comma behind the argument.
        tokens.take(',');
        SchemaValue name = argument.is(TokenKind.STRING) ? string(argument) : new SchemaValue.Invalid("");
        if (name instanceof SchemaValue.Text variable && tokens.peekIs(')')) {
            take();
            return new SchemaValue.Env(variable.value());
        }
        return refuse(argument, word.start(), ENV);
    }

    private boolean named() {
        take();
        return tokens.take(':');
    }

    private SchemaValue otherFunction(SchemaToken word, SchemaToken open) {
        int depth = 1;
        while (depth > 0 && !tokens.peek().endsLine()) {
            SchemaToken token = take();
            depth += token.is(text, '(') ? 1 : token.is(text, ')') ? -1 : 0;
        }
        return depth > 0
                ? refuse(open, word.start(), "This ( is not closed on its line.")
                : new SchemaValue.Invalid(text.substring(word.start(), end));
    }

    private SchemaValue list(SchemaToken open) {
        List<SchemaValue> elements = new ArrayList<>();
        int before = errors.count();
        boolean more = !tokens.peekIs(']');
        while (more && errors.count() == before) {
            elements.add(element(open, elements.isEmpty()));
            more = tokens.peekIs(',') && take().is(text, ',');
        }
        if (errors.count() == before && !tokens.peekIs(']')) {
            return refuse(
                    tokens.peek(),
                    open.start(),
                    tokens.peek().endsLine() ? LIST_ON_ONE_LINE : "The elements of a list are separated by commas.");
        }
        if (errors.count() != before) {
            return new SchemaValue.Invalid(text.substring(open.start(), end));
        }
        take();
        return new SchemaValue.ListOf(elements);
    }

    private SchemaValue element(SchemaToken list, boolean first) {
        SchemaToken token = tokens.peek();
        if (token.endsLine() || token.is(TokenKind.COMMENT)) {
            return refuse(token, list.start(), LIST_ON_ONE_LINE);
        }
        if (tokens.peekIs(']') && !first) {
            return refuse(token, list.start(), "A list has no comma behind its last element.");
        }
        return tokens.peekIs('[') ? refuse(token, list.start(), "A list cannot hold a list.") : single();
    }

    private SchemaValue refuse(SchemaToken where, int start, String message) {
        errors.add(where.start(), message);
        return new SchemaValue.Invalid(text.substring(start, Math.max(start, end)));
    }

    private SchemaToken take() {
        SchemaToken token = tokens.next();
        end = token.end();
        return token;
    }
}
