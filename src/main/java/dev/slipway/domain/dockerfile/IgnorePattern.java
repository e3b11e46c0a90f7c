package dev.slipway.domain.dockerfile;

import java.util.Optional;

/**
 * A line of .dockerignore, as Go's filepath.Match has it with {@code **} for any number of folders (moby/patternmatcher).
 * Matching takes time in proportion to pattern times path.
 *
 * @param takesBack whether it begins with an exclamation mark
 */
public record IgnorePattern(String pattern, boolean takesBack, int line) {
    private static final int LONGEST = 1024;

    /** What a line says; empty for a comment, and for what matches nothing. */
    static Optional<IgnorePattern> of(String text, int line) {
        String bare = text.strip();
        if (bare.isEmpty() || text.startsWith("#") || bare.length() > LONGEST) {
            return Optional.empty();
        }
        boolean back = bare.startsWith("!");
        String path =
                Paths.resolve("/", (back ? bare.substring(1) : bare).strip()).substring(1);
        return path.isEmpty() ? Optional.empty() : Optional.of(new IgnorePattern(path, back, line));
    }

    /** Whether it is for a path, or for a folder above it. */
    boolean takes(String path) {
        for (int end = path.indexOf('/'); end > 0; end = path.indexOf('/', end + 1)) {
            if (is(path.substring(0, end))) {
                return true;
            }
        }
        return is(path);
    }

    private boolean is(String path) {
        boolean[] reached = new boolean[path.length() + 1];
        reached[0] = true;
        int at = 0;
        while (at < pattern.length()) {
            if (pattern.startsWith("**", at)) {
                boolean folders = pattern.startsWith("**/", at);
                reached = folders ? folders(reached, path) : rest(reached);
                at += folders ? 3 : 2;
            } else {
                int end = signEnd(at);
                reached = step(reached, path, at, end);
                at = end;
            }
        }
        return reached[path.length()];
    }

    private int signEnd(int at) {
        char c = pattern.charAt(at);
        if (c == '\\' && at + 1 < pattern.length()) {
            return at + 2;
        }
        int close = c == '[' ? pattern.indexOf(']', at + 2) : -1;
        return close > 0 ? close + 1 : at + 1;
    }

    private static boolean[] rest(boolean[] from) {
        boolean[] to = from.clone();
        for (int i = 1; i < to.length; i++) {
            to[i] |= to[i - 1];
        }
        return to;
    }

    private static boolean[] folders(boolean[] from, String path) {
        boolean[] to = from.clone();
        boolean passed = false;
        for (int i = 0; i < path.length(); i++) {
            passed |= from[i];
            to[i + 1] |= passed && path.charAt(i) == '/';
        }
        return to;
    }

    private boolean[] step(boolean[] from, String path, int at, int end) {
        boolean[] to = new boolean[from.length];
        boolean star = end == at + 1 && pattern.charAt(at) == '*';
        for (int i = 0; i < from.length; i++) {
            boolean more = i < path.length();
            if (star) {
                to[i] |= from[i];
                if (to[i] && more && path.charAt(i) != '/') {
                    to[i + 1] = true;
                }
            } else if (from[i] && more && fits(at, end, path.charAt(i))) {
                to[i + 1] = true;
            }
        }
        return to;
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
