package dev.slipway.domain.descriptor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Texts with parts in <code>${…}</code>, which may hold one another. */
final class Expressions {
    private static final int LONGEST = 1 << 16;

    private Expressions() {}

    /** The inside of a text that is one expression and nothing else. */
    static Optional<String> whole(String text) {
        String stripped = text.strip();
        return stripped.startsWith("${") && end(stripped, 0) == stripped.length()
                ? Optional.of(stripped.substring(2, stripped.length() - 1))
                : Optional.empty();
    }

    /** The text with the values of its expressions; one that has no value stays. */
    static String replaced(String text, Function<String, Optional<String>> values) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        while (at < text.length() && result.length() < LONGEST) {
            int end = text.startsWith("${", at) ? end(text, at) : -1;
            if (end < 0) {
                result.append(text.charAt(at++));
            } else {
                result.append(values.apply(text.substring(at + 2, end - 1)).orElse(text.substring(at, end)));
                at = end;
            }
        }
        return result.append(text, at, text.length()).toString();
    }

    /** Behind the brace that closes the expression at {@code start}; -1 where none does. */
    private static int end(String text, int start) {
        int open = 0;
        for (int at = start; at < text.length(); at++) {
            if (text.startsWith("${", at)) {
                open++;
                at++;
            } else if (text.charAt(at) == '}' && --open == 0) {
                return at + 1;
            }
        }
        return -1;
    }

    /** What commas separate, outside of quotes, braces and parentheses. */
    static List<String> alternatives(String inside) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        char quote = 0;
        int from = 0;
        for (int at = 0; at < inside.length(); at++) {
            char c = inside.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '{' || c == '(') {
                depth++;
            } else if (c == '}' || c == ')') {
                depth--;
            } else if (c == ',' && depth == 0) {
                parts.add(inside.substring(from, at).strip());
                from = at + 1;
            }
        }
        parts.add(inside.substring(from).strip());
        return parts;
    }
}
