package dev.slipway.domain.natives;

import java.util.Optional;

/** The {@code engineVersion} of a generated client: JSON in its {@code index.js}, an object of JavaScript in a bundle. */
public final class EngineVersion {
    private static final String KEY = "engineVersion";
    private static final int DIGITS = 40;

    private EngineVersion() {}

    /** The first in a text; empty where none is there, and where they are several. */
    public static Optional<String> in(String text) {
        Optional<String> found = Optional.empty();
        for (int at = text.indexOf(KEY); at >= 0; at = text.indexOf(KEY, at + 1)) {
            Optional<String> value = value(text, at + KEY.length());
            if (value.isPresent() && found.isPresent() && !value.equals(found)) {
                return Optional.empty();
            }
            found = value.isPresent() ? value : found;
        }
        return found;
    }

    private static Optional<String> value(String text, int from) {
        int at = from;
        while (at < text.length() && "\"'\\ \t\n\r:`".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        int end = at;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return at > from && end - at == DIGITS ? Optional.of(text.substring(at, end)) : Optional.empty();
    }

    private static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }
}
