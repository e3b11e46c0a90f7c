package dev.slipway.domain.dotenv;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Replaces <code>${NAME}</code> as Prisma does: a name has letters, digits and underscores, whatever else stands in
 * braces stays text, and a back-slash in front keeps the braces. Compared with {@code dotenvExpand} of
 * {@code @prisma/internals} 4.16, 5.22 and 6.19.
 */
final class BraceExpansion {
    private static final int MOST_STEPS = 2_000;
    private static final int LONGEST = 1 << 16;
    /** A chain of names is followed by a call for each. */
    private static final int DEEPEST = 200;

    private final Map<String, String> known;
    private final Set<String> missing;
    private final Deque<String> open = new ArrayDeque<>();
    private int steps;
    private boolean endless;

    /** @param missing gets the names that nothing sets */
    BraceExpansion(Map<String, String> known, Set<String> missing) {
        this.known = known;
        this.missing = missing;
    }

    /** The value; empty where it never ends. */
    Optional<String> of(String name, String written) {
        open.push(name);
        String value = interpolated(written);
        return endless ? Optional.empty() : Optional.of(value);
    }

    private String interpolated(String written) {
        String result = written;
        int done = 0;
        for (int at = written.indexOf("${"); at >= 0 && !endless; at = written.indexOf("${", at + 1)) {
            int end = nameEnd(written, at + 2);
            if (end == written.length() || written.charAt(end) != '}') {
                continue;
            }
            boolean escaped = at > done && written.charAt(at - 1) == '\\';
            String braces = written.substring(at, end + 1);
            result = escaped
                    ? ReplacementText.first(result, "\\" + braces, braces)
                    : ReplacementText.first(result, braces, value(written.substring(at + 2, end)));
            endless |= ++steps > MOST_STEPS || result.length() > LONGEST;
            done = end + 1;
        }
        return result;
    }

    private String value(String name) {
        if (open.contains(name) || open.size() > DEEPEST) {
            endless = true;
            return "";
        }
        if (!known.containsKey(name)) {
            missing.add(name);
            return "";
        }
        open.push(name);
        String value = interpolated(known.getOrDefault(name, ""));
        open.pop();
        return value;
    }

    private static int nameEnd(String text, int from) {
        int at = from;
        while (at < text.length() && isNamePart(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static boolean isNamePart(char c) {
        return c == '_' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
