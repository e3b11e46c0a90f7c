package dev.slipway.domain.live;

import java.util.Locale;

/**
 * A name of an application or the address of a host, in which {@code *} stands for any number of characters. Small and
 * capital letters are the same.
 */
public record NamePattern(String text) {
    /** Takes time in proportion to pattern times name at most, whatever the pattern. */
    public boolean matches(String name) {
        String pattern = text.toLowerCase(Locale.ROOT);
        String tried = name.toLowerCase(Locale.ROOT);
        int at = 0;
        int from = 0;
        int star = -1;
        int resumed = 0;
        while (from < tried.length()) {
            if (at < pattern.length() && pattern.charAt(at) == '*') {
                star = at++;
                resumed = from;
            } else if (at < pattern.length() && pattern.charAt(at) == tried.charAt(from)) {
                at++;
                from++;
            } else if (star >= 0) {
                at = star + 1;
                from = ++resumed;
            } else {
                return false;
            }
        }
        return pattern.substring(at).chars().allMatch(c -> c == '*');
    }
}
