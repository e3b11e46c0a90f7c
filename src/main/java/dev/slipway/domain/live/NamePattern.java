package dev.slipway.domain.live;

/**
 * A name of an application or the address of a host, in which {@code *} stands for any number of characters.
 */
public record NamePattern(String text) {
    /** Takes time in proportion to pattern times name at most, whatever the text. */
    public boolean matches(String name) {
        int at = 0;
        int from = 0;
        int star = -1;
        int resumed = 0;
        while (from < name.length()) {
            if (at < text.length() && text.charAt(at) == '*') {
                star = at++;
                resumed = from;
            } else if (at < text.length() && text.charAt(at) == name.charAt(from)) {
                at++;
                from++;
            } else if (star >= 0) {
                at = star + 1;
                from = ++resumed;
            } else {
                return false;
            }
        }
        return text.substring(at).chars().allMatch(c -> c == '*');
    }
}
