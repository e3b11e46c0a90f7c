package dev.slipway.domain.capacity;

/** What a line of arithmetic does with the number above it. */
public enum Sign {
    /** Begins with its own number. */
    START(""),
    MINUS("-"),
    PLUS("+"),
    DIVIDED("/"),
    /** Says what has come out so far. */
    EQUALS("="),
    /** Lowers what is above it to its own number. */
    AT_MOST("<=");

    private final String text;

    Sign(String text) {
        this.text = text;
    }

    /** As it is written before the number. */
    public String text() {
        return text;
    }
}
