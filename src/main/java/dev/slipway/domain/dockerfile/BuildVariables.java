package dev.slipway.domain.dockerfile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The variables that an instruction sees: {@code $name}, {@code ${name}}, {@code ${name:-word}}, {@code ${name:+word}}. */
final class BuildVariables {
    private static final int LONGEST = 1 << 16;
    private static final int DEEPEST = 8;

    private final Map<String, Optional<String>> values = new HashMap<>();
    private final char escape;

    BuildVariables(char escape) {
        this.escape = escape;
    }

    BuildVariables(BuildVariables other) {
        this(other.escape);
        values.putAll(other.values);
    }

    /** Of a stage at its begin: an argument from before the first FROM is seen only where ARG names it again. */
    static BuildVariables begin(BuildVariables global) {
        return new BuildVariables(global.escape);
    }

    /** @param value empty for an argument that only a build can tell */
    void put(String name, Optional<String> value) {
        values.put(name, value);
    }

    Optional<String> get(String name) {
        return values.getOrDefault(name, Optional.empty());
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** The text with the values; empty where one of them is not known. */
    Optional<String> filled(String text) {
        return filled(text, 0);
    }

    private Optional<String> filled(String text, int depth) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        while (at < text.length() && filled.length() < LONGEST) {
            char c = text.charAt(at);
            if (c == escape && at + 1 < text.length() && text.charAt(at + 1) == '$') {
                filled.append('$');
                at += 2;
            } else if (c != '$' || at + 1 == text.length()) {
                filled.append(c);
                at++;
            } else {
                int end = end(text, at);
                Optional<String> value = value(text.substring(at + 1, end), depth);
                if (value.isEmpty()) {
                    return value;
                }
                filled.append(value.get());
                at = end;
            }
        }
        return Optional.of(filled.toString());
    }

    private static int end(String text, int dollar) {
        int at = dollar + 1;
        if (text.charAt(at) == '{') {
            int open = 0;
            for (; at < text.length(); at++) {
                open += text.charAt(at) == '{' ? 1 : text.charAt(at) == '}' ? -1 : 0;
                if (open == 0) {
                    return at + 1;
                }
            }
            return at;
        }
        while (at < text.length() && isOfName(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** @param reference without the dollar */
    private Optional<String> value(String reference, int depth) {
        if (reference.isEmpty()) {
            return Optional.of("$");
        }
        if (!reference.startsWith("{")) {
            return known(reference);
        }
        String inside = reference.substring(1, Math.max(1, reference.length() - 1));
        int end = 0;
        while (end < inside.length() && isOfName(inside.charAt(end))) {
            end++;
        }
        String name = inside.substring(0, end);
        String operator = inside.substring(end);
        if (operator.isEmpty()) {
            return known(name);
        }
        Optional<String> value = known(name).filter(text -> !text.isEmpty());
        String word = operator.startsWith(":") ? operator.substring(1) : operator;
        if (depth < DEEPEST && word.startsWith("-")) {
            return value.isPresent() ? value : filled(word.substring(1), depth + 1);
        }
        if (depth < DEEPEST && word.startsWith("+")) {
            return value.isPresent() ? filled(word.substring(1), depth + 1) : Optional.of("");
        }
        return Optional.empty();
    }

    private Optional<String> known(String name) {
        return values.getOrDefault(name, Optional.empty());
    }

    private static boolean isOfName(char c) {
        return c == '_' || (c < 128 && Character.isLetterOrDigit(c));
    }
}
