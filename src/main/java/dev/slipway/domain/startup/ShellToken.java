package dev.slipway.domain.startup;

/**
 * A word, or a sign between words.
 *
 * @param sign whether it is one; a line's end is the sign of a line feed
 */
record ShellToken(String text, boolean sign, int line) {
    boolean is(String other) {
        return sign && text.equals(other);
    }
}
