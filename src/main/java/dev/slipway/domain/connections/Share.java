package dev.slipway.domain.connections;

import java.util.OptionalInt;

/**
 * A function or service, what it may open, and what it should be given.
 *
 * @param suggested sandboxes or replicas; empty where nothing has to change, or nothing fits
 */
public record Share(Demand demand, OptionalInt suggested) {
    /** The connections it opens at most when it has what is suggested. */
    public long suggestedConnections() {
        return (suggested.orElse(0) + (long) demand.surge().orElse(0)) * demand.price();
    }
}
