package dev.slipway.domain.client;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads an object literal of JavaScript, minified or not: the code around it is not parsed, and what is no literal in it is
 * passed over. It reads each character once, and gives up where it is deeper or longer than a client's configuration is.
 */
final class LiteralReader {
    private static final int DEEPEST = 32;
    private static final int MOST_VALUES = 100_000;

    private final CodeText code;
    private int values;

    /** From the brace at {@code start} on. */
    LiteralReader(String text, int start) {
        this.code = new CodeText(text, start);
    }

    /** The object; empty where there is none that can be read. */
    Optional<Literal.Fields> object() {
        try {
            return Optional.of(fields(0));
        } catch (CodeText.UnreadableCode notAnObject) {
            return Optional.empty();
        }
    }

    /** Where the object ended. */
    int end() {
        return code.at();
    }

    private Literal.Fields fields(int depth) throws CodeText.UnreadableCode {
        code.expect('{');
        Map<String, Literal> fields = new HashMap<>();
        while (!code.take('}')) {
            if (code.take(',')) {
                continue;
            }
            String key = key();
            if (code.take(':')) {
                fields.put(key, value(depth + 1));
            } else {
                // A method, a shorthand, three dots: whatever it is, it is no literal.
                code.skipExpression();
                fields.put(key, new Literal.Other());
            }
        }
        return new Literal.Fields(fields);
    }

    private String key() throws CodeText.UnreadableCode {
        char c = code.peek();
        if (c == '"' || c == '\'') {
            return code.quoted();
        }
        String word = code.word();
        if (word.isEmpty() && c != '[' && c != '.') {
            throw new CodeText.UnreadableCode();
        }
        return word;
    }

    private Literal value(int depth) throws CodeText.UnreadableCode {
        if (depth > DEEPEST || ++values > MOST_VALUES) {
            throw new CodeText.UnreadableCode();
        }
        Literal read = plain(depth);
        char next = code.peek();
        if (next == ',' || next == '}' || next == ']') {
            return read;
        }
        code.skipExpression();
        return new Literal.Other();
    }

    private Literal plain(int depth) throws CodeText.UnreadableCode {
        char c = code.peek();
        return switch (c) {
            case '{' -> fields(depth);
            case '[' -> items(depth);
            case '"', '\'', '`' -> text();
            case '!' -> negated();
            default -> word();
        };
    }

    private Literal items(int depth) throws CodeText.UnreadableCode {
        code.expect('[');
        List<Literal> items = new ArrayList<>();
        while (!code.take(']')) {
            if (!code.take(',')) {
                items.add(value(depth + 1));
            }
        }
        return new Literal.Items(items);
    }

    /** A long text may be written as the sum of shorter ones. */
    private Literal text() throws CodeText.UnreadableCode {
        StringBuilder text = new StringBuilder(code.quoted());
        while (code.peek() == '+') {
            code.expect('+');
            char quote = code.peek();
            if (quote != '"' && quote != '\'' && quote != '`') {
                code.skipExpression();
                return new Literal.Other();
            }
            text.append(code.quoted());
        }
        return new Literal.Text(text.toString());
    }

    /** {@code !0} and {@code !1}, as minifiers write true and false. */
    private Literal negated() throws CodeText.UnreadableCode {
        code.expect('!');
        return switch (code.word()) {
            case "0" -> new Literal.Flag(true);
            case "1" -> new Literal.Flag(false);
            default -> new Literal.Other();
        };
    }

    private Literal word() throws CodeText.UnreadableCode {
        return switch (code.word()) {
            case "true" -> new Literal.Flag(true);
            case "false" -> new Literal.Flag(false);
            case "null", "undefined" -> new Literal.Nothing();
            case "void" -> code.word().equals("0") ? new Literal.Nothing() : new Literal.Other();
            default -> new Literal.Other();
        };
    }
}
