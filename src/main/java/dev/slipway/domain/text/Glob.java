package dev.slipway.domain.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * File patterns as build tools write them: {@code *}, {@code **}, {@code ?} and {@code {a,b}}; anything else stands for
 * itself.
 */
public final class Glob {
    private static final int MOST_ALTERNATIVES = 256;

    private Glob() {}

    /** Whether a pattern takes a path; both use {@code /}, and a leading {@code ./} does not count. */
    public static boolean matches(String pattern, String path) {
        String file = relative(path);
        return alternatives(relative(pattern)).stream().anyMatch(each -> one(each, file));
    }

    private static String relative(String path) {
        return path.startsWith("./") ? path.substring(2) : path;
    }

    /** The patterns without braces that a pattern stands for; braces that are too many stand for themselves. */
    private static List<String> alternatives(String pattern) {
        Deque<String> open = new ArrayDeque<>(List.of(pattern));
        List<String> closed = new ArrayList<>();
        while (!open.isEmpty()) {
            String next = open.pop();
            int start = next.lastIndexOf('{');
            int end = next.indexOf('}', Math.max(start, 0));
            if (start < 0 || end < 0 || open.size() + closed.size() > MOST_ALTERNATIVES) {
                closed.add(next);
            } else {
                for (String part : next.substring(start + 1, end).split(",", -1)) {
                    open.push(next.substring(0, start) + part + next.substring(end + 1));
                }
            }
        }
        return closed;
    }

    private static boolean one(String pattern, String path) {
        PatternMatch match = new PatternMatch(path);
        for (int at = 0; at < pattern.length(); ) {
            char sign = pattern.charAt(at);
            boolean any = pattern.startsWith("**", at);
            boolean folders = pattern.startsWith("**/", at) && (at == 0 || pattern.charAt(at - 1) == '/');
            if (folders) {
                match.folders();
            } else if (sign == '*') {
                match.any(c -> any || c != '/');
            } else {
                match.one(c -> c == sign || (sign == '?' && c != '/'));
            }
            at += folders ? 3 : any ? 2 : 1;
        }
        return match.isWhole();
    }
}
