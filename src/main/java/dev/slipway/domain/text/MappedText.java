package dev.slipway.domain.text;

import java.util.Arrays;

/**
 * What a piece of a text stands for once its escapes are resolved, and where each character of that is written, so that
 * an edit of the meaning becomes an edit of the text.
 */
public final class MappedText {
    private final String value;
    private final int[] places;

    private MappedText(String value, int[] places) {
        this.value = value;
        this.places = places;
    }

    /** A piece without escapes: it stands for itself. */
    public static MappedText plain(String text, TextRange range) {
        Builder builder = new Builder();
        for (int i = range.start(); i < range.end(); i++) {
            builder.add(text.charAt(i), i);
        }
        return builder.build(range.end());
    }

    /** What the piece stands for. */
    public String value() {
        return value;
    }

    /** Where a range of the value is written. */
    public TextRange written(TextRange range) {
        return new TextRange(places[range.start()], places[range.end()]);
    }

    /** Collects the characters of a value, each with the offset of what it is written as. */
    public static final class Builder {
        private final StringBuilder value = new StringBuilder();
        private int[] places = new int[64];

        /** Adds a character of the value. */
        public void add(char c, int writtenAt) {
            if (value.length() == places.length) {
                places = Arrays.copyOf(places, places.length * 2);
            }
            places[value.length()] = writtenAt;
            value.append(c);
        }

        /**
         * The whole value.
         *
         * @param end the offset behind the last character's way of writing
         */
        public MappedText build(int end) {
            int[] all = Arrays.copyOf(places, value.length() + 1);
            all[value.length()] = end;
            return new MappedText(value.toString(), all);
        }
    }
}
