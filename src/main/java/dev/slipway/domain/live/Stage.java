package dev.slipway.domain.live;

/** How far the way to a database was gone, in the order of the way. */
public enum Stage {
    DNS("DNS"),
    ADDRESS("address family"),
    TCP("TCP"),
    TLS("TLS"),
    AUTHENTICATION("authentication"),
    DATABASE("database"),
    LIMIT("limit"),
    QUERY("query");

    private final String words;

    Stage(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
