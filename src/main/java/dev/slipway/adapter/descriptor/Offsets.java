package dev.slipway.adapter.descriptor;

/** Turns the places of parsers, which count code points, into offsets of a text; linear when asked in rising order. */
final class Offsets {
    private final String text;
    private int codePoint;
    private int offset;

    Offsets(String text) {
        this.text = text;
    }

    /** @param index in code points */
    int of(int index) {
        offset = text.offsetByCodePoints(offset, index - codePoint);
        codePoint = index;
        return offset;
    }
}
