package dev.slipway.domain.livecheck;

/**
 * A limit that keeps a role from having more connections.
 *
 * @param whose it is, such as {@code the server}
 * @param limit what this role may have under it
 * @param used of it now, without the session that asked
 * @param source the arithmetic in words, such as {@code max_connections 100 less 3 of superuser_reserved_connections}
 */
public record Ceiling(String whose, int limit, int used, String source) {
    /** At which share of a limit it is said that little is left: serverless-mysql begins to end sessions there. */
    private static final int FULL = 80;

    public int free() {
        return Math.max(0, limit - used);
    }

    /** Whether more than four fifths are in use. */
    public boolean isNearlyFull() {
        return used * 100L > (long) FULL * limit;
    }
}
