package dev.slipway.domain.text;

/**
 * A part of a text.
 *
 * @param start the offset of its first character
 * @param end the offset behind its last character
 */
public record TextRange(int start, int end) {
    public TextRange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a range: " + start + ".." + end);
        }
    }

    /** The characters of {@code text} that lie in this range. */
    public String of(String text) {
        return text.substring(start, end);
    }

    public int length() {
        return end - start;
    }
}
