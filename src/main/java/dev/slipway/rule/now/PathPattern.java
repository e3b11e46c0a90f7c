package dev.slipway.rule.now;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The syntax of path-to-regexp 6.1, by which the sources of rewrites, redirects and headers are read. */
final class PathPattern {
    private final String source;
    private final Set<String> names = new HashSet<>();
    private int at;

    private PathPattern(String source) {
        this.source = source;
    }

    /** What is wrong with a pattern, a clause; empty when nothing is. */
    static Optional<String> error(String source) {
        return new PathPattern(source).read();
    }

    /** The names in a pattern, the empty one for groups without; none when it is no pattern. */
    static Set<String> names(String source) {
        PathPattern pattern = new PathPattern(source);
        return pattern.read().isEmpty() ? pattern.names : Set.of();
    }

    private Optional<String> read() {
        boolean braces = false;
        boolean mayRepeat = false;
        while (at < source.length()) {
            char c = source.charAt(at);
            int from = at;
            Optional<String> wrong = Optional.empty();
            if (c == '(') {
                names.add("");
                wrong = group();
            } else if (c == ':') {
                wrong = name();
            } else if ((c == '*' || c == '+' || c == '?') && !mayRepeat) {
                wrong = Optional.of(c + " follows neither a name, nor a group, nor braces");
            } else if ((c == '{') == braces && (c == '{' || c == '}')) {
                wrong = Optional.of(c + " is one too many");
            } else {
                at += c == '\\' ? 2 : 1;
            }
            if (wrong.isPresent()) {
                return wrong;
            }
            braces = c == '{' || (braces && c != '}');
            // Inside of braces the sign belongs behind them.
            mayRepeat = c == '}' || (!braces && (c == '(' || c == ':') && at > from);
        }
        return braces ? Optional.of("a { is not closed") : Optional.empty();
    }

    private Optional<String> name() {
        int end = at + 1;
        while (end < source.length() && isNamePart(source.charAt(end))) {
            end++;
        }
        boolean empty = end == at + 1;
        names.add(source.substring(at + 1, end));
        at = end;
        if (empty) {
            return Optional.of("a name must follow the colon");
        }
        return at < source.length() && source.charAt(at) == '(' ? group() : Optional.empty();
    }

    private static boolean isNamePart(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
    }

    private Optional<String> group() {
        int start = at + 1;
        int depth = 1;
        if (source.startsWith("?", start)) {
            return Optional.of("a group cannot begin with ?");
        }
        int i = start;
        for (; i < source.length() && depth > 0; i++) {
            char c = source.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == ')') {
                depth--;
            } else if (c == '(') {
                depth++;
                if (!source.startsWith("?", i + 1)) {
                    return Optional.of("a group inside of a group must be (?:…)");
                }
            }
        }
        at = Math.min(i, source.length());
        if (depth > 0) {
            return Optional.of("a group is not closed");
        }
        String inside = source.substring(start, at - 1);
        return inside.isEmpty() ? Optional.of("a group is empty") : JavaScriptRegExp.error(inside);
    }
}
