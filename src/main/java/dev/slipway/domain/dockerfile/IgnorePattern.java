package dev.slipway.domain.dockerfile;

import dev.slipway.domain.text.PatternMatch;
import java.util.Optional;

/**
 * A line of .dockerignore, as Go's filepath.Match has it with {@code **} for any number of folders (moby/patternmatcher).
 *
 * @param takesBack whether it begins with an exclamation mark
 */
public record IgnorePattern(String pattern, boolean takesBack) {
    private static final int LONGEST = 1024;

    /** What a line says; empty for a comment, and for what matches nothing. */
    static Optional<IgnorePattern> of(String text) {
        String bare = text.strip();
        if (bare.isEmpty() || text.startsWith("#") || bare.length() > LONGEST) {
            return Optional.empty();
        }
        boolean back = bare.startsWith("!");
        String path =
                Paths.resolve("/", (back ? bare.substring(1) : bare).strip()).substring(1);
        return path.isEmpty() ? Optional.empty() : Optional.of(new IgnorePattern(path, back));
    }

    /** Whether it is for a path, or for a folder above it. */
    boolean takes(String path) {
        PatternMatch match = new PatternMatch(path);
        for (int at = 0; at < pattern.length(); ) {
            int start = at;
            boolean any = pattern.startsWith("**", at);
            boolean folders = pattern.startsWith("**/", at);
            int end = folders ? at + 3 : any ? at + 2 : signEnd(at);
            if (folders) {
                match.folders();
            } else if (pattern.charAt(at) == '*') {
                match.any(c -> any || c != '/');
            } else {
                match.one(c -> fits(start, end, (char) c));
            }
            at = end;
        }
        return match.isWhole() || match.isFolder();
    }

    private int signEnd(int at) {
        char c = pattern.charAt(at);
        if (c == '\\' && at + 1 < pattern.length()) {
            return at + 2;
        }
        int close = c == '[' ? pattern.indexOf(']', at + 2) : -1;
        return close > 0 ? close + 1 : at + 1;
    }

    private boolean fits(int at, int end, char c) {
        char sign = pattern.charAt(at);
        if (sign == '[' && end > at + 1) {
            return c != '/' && isIn(pattern.substring(at + 1, end - 1), c);
        }
        if (sign == '?') {
            return c != '/';
        }
        return c == (end == at + 2 ? pattern.charAt(at + 1) : sign);
    }

    private static boolean isIn(String signs, char c) {
        boolean not = signs.startsWith("^");
        boolean in = false;
        for (int i = not ? 1 : 0; i < signs.length(); i++) {
            boolean range = i + 2 < signs.length() && signs.charAt(i + 1) == '-';
            in |= range ? signs.charAt(i) <= c && c <= signs.charAt(i + 2) : signs.charAt(i) == c;
            i += range ? 2 : 0;
        }
        return in != not;
    }
}
