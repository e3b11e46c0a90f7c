package dev.slipway.adapter.tables;

import java.util.Optional;

/**
 * A name of the runtime table. A {@code *} in it stands for a version such as {@code 22} or {@code 22.11.0}; a pattern
 * without a colon fits that name with any tag.
 */
record RuntimePattern(String text) {
    /** What the {@code *} stands for in {@code name}, nothing if there is none; empty when the name does not fit. */
    Optional<String> match(String name) {
        int colon = name.indexOf(':');
        String compared = text.indexOf(':') < 0 && colon >= 0 ? name.substring(0, colon) : name;
        int star = text.indexOf('*');
        if (star < 0) {
            return text.equals(compared) ? Optional.of("") : Optional.empty();
        }
        String before = text.substring(0, star);
        String after = text.substring(star + 1);
        if (compared.length() <= before.length() + after.length()
                || !compared.startsWith(before)
                || !compared.endsWith(after)) {
            return Optional.empty();
        }
        String version = compared.substring(before.length(), compared.length() - after.length());
        return isVersion(version) ? Optional.of(version) : Optional.empty();
    }

    private static boolean isVersion(String text) {
        boolean dot = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' ? dot : c < '0' || c > '9') {
                return false;
            }
            dot = c == '.';
        }
        return !dot;
    }
}
