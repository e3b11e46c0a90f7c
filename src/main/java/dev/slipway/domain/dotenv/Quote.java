package dev.slipway.domain.dotenv;

/** What a value is wrapped in. */
public enum Quote {
    NONE,
    SINGLE,
    DOUBLE,
    BACK;

    /** The quote that a character is. */
    static Quote of(char c) {
        return switch (c) {
            case '\'' -> SINGLE;
            case '"' -> DOUBLE;
            case '`' -> BACK;
            default -> NONE;
        };
    }
}
