package dev.slipway.domain.capacity;

/**
 * One line of arithmetic.
 *
 * @param label what the number counts
 * @param source where the number is from; empty for one that was worked out here
 */
public record Step(Sign sign, long value, String label, String source) {
    /** The whole line: {@code / 2 connections per sandbox (--connection-limit 2)}. */
    public String text() {
        String number = sign == Sign.START ? Long.toString(value) : sign.text() + " " + value;
        return number + " " + label + (source.isEmpty() ? "" : " (" + source + ")");
    }
}
