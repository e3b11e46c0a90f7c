package dev.slipway.rule.now;

import java.util.ArrayList;
import java.util.List;

/** The inside of brackets in a regular expression. */
final class CharacterClass {
    /** A part that is a set and not one character, hence no end of a range. */
    private static final int SET = -1;

    private CharacterClass() {}

    /** The offset behind the bracket that closes; -1 when none does. */
    static int end(String source, int open) {
        for (int i = open + 1; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == ']') {
                return i + 1;
            }
        }
        return -1;
    }

    /** Whether each range {@code a-z} in it begins before it ends. */
    static boolean rangesRise(String inside) {
        List<Integer> parts = parts(inside.startsWith("^") ? inside.substring(1) : inside);
        for (int i = 0; i + 2 < parts.size(); i++) {
            if (parts.get(i + 1) == '-' + DASH) {
                int from = parts.get(i) % DASH;
                int to = parts.get(i + 2) % DASH;
                if (from >= 0 && to >= 0 && from > to) {
                    return false;
                }
                i += 2;
            }
        }
        return true;
    }

    // Marks an unescaped dash, which alone makes a range.
    private static final int DASH = 1 << 20;

    private static List<Integer> parts(String inside) {
        List<Integer> parts = new ArrayList<>();
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            if (c == '\\' && i + 1 < inside.length()) {
                i++;
                i += escaped(inside, i, parts);
            } else {
                parts.add(c == '-' ? '-' + DASH : (int) c);
            }
        }
        return parts;
    }

    /** Adds what a backslash makes of the character at an offset; returns how many more belong to it. */
    private static int escaped(String inside, int at, List<Integer> parts) {
        char c = inside.charAt(at);
        int digits = c == 'x' ? 2 : c == 'u' ? 4 : 0;
        if (digits > 0 && at + digits < inside.length() && isHex(inside.substring(at + 1, at + 1 + digits))) {
            parts.add(Integer.parseInt(inside.substring(at + 1, at + 1 + digits), 16));
            return digits;
        }
        if ("dDsSwW".indexOf(c) >= 0) {
            parts.add(SET);
        } else {
            int control = "btnvfr0".indexOf(c);
            parts.add(control < 0 ? (int) c : (int) "\b\t\n\u000b\f\r\0".charAt(control));
        }
        return 0;
    }

    private static boolean isHex(String text) {
        return text.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
    }
}
