package dev.slipway.domain.capacity;

import java.util.Optional;

/**
 * How an engine derives its limit of connections from the memory it is left with.
 *
 * @param bytesPerConnection what the memory is divided by; the quotient is rounded down
 * @param atMost a limit that the result never exceeds
 * @param reserved how many of the result the server keeps for administrators
 */
public record ConnectionFormula(
        String engine,
        long bytesPerConnection,
        int atMost,
        int reserved,
        String source,
        String date,
        Optional<String> note) {

    /** Connections for a database process that is left {@code bytes} of memory. */
    public int connections(long bytes) {
        return (int) Math.min(atMost, bytes / bytesPerConnection);
    }

    /** The least memory that allows so many connections; nothing where they may be the cap and not the memory's. */
    public Optional<Long> bytesFor(int connections) {
        return connections < atMost ? Optional.of(connections * bytesPerConnection) : Optional.empty();
    }
}
