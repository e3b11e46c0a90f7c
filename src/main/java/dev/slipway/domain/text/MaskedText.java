package dev.slipway.domain.text;

import java.util.List;
import java.util.Locale;

/** Text of any kind without the passwords of URLs in it: for diffs, excerpts, and what was typed in a wrong place. */
public final class MaskedText {
    private static final String MASK = "***";
    private static final String PLACEHOLDER = "PASSWORD";
    private static final String QUOTES = "\"'`";
    private static final List<String> KEYS = List.of("password=", "passwd=", "pwd=", "api_key=", "apikey=", "token=");

    private MaskedText() {}

    /**
     * The same text with three asterisks for each password: between the user's name and the {@code @} of a URL, with a
     * scheme or without one, and behind keys such as {@code password=}. A name in front of {@code @} that no password
     * follows may be a key itself, so that is hidden where a scheme makes it one. The word {@code PASSWORD} stands for a
     * password, and is shown.
     */
    public static String of(String text) {
        return text.indexOf('@') < 0 && text.indexOf('=') < 0 ? text : keys(logins(text));
    }

    private static String logins(String text) {
        StringBuilder masked = new StringBuilder();
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && !isGap(text.charAt(end))) {
                end++;
            }
            masked.append(login(text.substring(start, end)));
            if (end < text.length()) {
                masked.append(text.charAt(end));
            }
            start = end + 1;
        }
        return masked.toString();
    }

    /** A word without the password in front of its last {@code @}. */
    private static String login(String word) {
        int at = word.lastIndexOf('@');
        int scheme = word.indexOf("://");
        boolean hasScheme = scheme >= 0 && scheme < at;
        int start = hasScheme ? scheme + 3 : 0;
        int colon = word.indexOf(':', start);
        boolean hasPassword = colon > start && colon < at - 1;
        boolean placeholder = hasPassword && word.substring(colon + 1, at).equals(PLACEHOLDER);
        if (placeholder || (!hasPassword && !(hasScheme && at > start))) {
            return word;
        }
        return word.substring(0, hasPassword ? colon + 1 : start) + MASK + word.substring(at);
    }

    private static String keys(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        StringBuilder masked = new StringBuilder();
        int done = 0;
        for (int equals = text.indexOf('='); equals >= 0; equals = text.indexOf('=', equals + 1)) {
            int start = equals + 1;
            int end = start > done && isSecret(lower, start) ? valueEnd(text, start) : start;
            if (end > start) {
                masked.append(text, done, start).append(MASK);
                done = end;
            }
        }
        return masked.append(text, done, text.length()).toString();
    }

    private static boolean isSecret(String lower, int end) {
        return KEYS.stream().anyMatch(key -> lower.startsWith(key, end - key.length()));
    }

    /** A value in braces, as SQL Server's URLs have them, ends with its brace, or else with the line. */
    private static int valueEnd(String text, int start) {
        if (start < text.length() && text.charAt(start) == '{') {
            return braceEnd(text, start);
        }
        int end = start;
        while (end < text.length() && "&;".indexOf(text.charAt(end)) < 0 && !isGap(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int braceEnd(String text, int start) {
        int end = start + 1;
        while (end < text.length() && text.charAt(end) != '\n') {
            boolean brace = text.charAt(end) == '}';
            if (brace && !text.startsWith("}}", end)) {
                return end + 1;
            }
            end += brace ? 2 : 1;
        }
        return Math.min(end, text.length());
    }

    private static boolean isGap(char c) {
        return Character.isWhitespace(c) || QUOTES.indexOf(c) >= 0;
    }
}
