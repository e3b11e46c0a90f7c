package dev.slipway.domain.connections;

import dev.slipway.domain.judgement.Place;
import java.util.OptionalInt;

/**
 * A function or service, what it may open, and what it should be given.
 *
 * @param suggested sandboxes or replicas; empty where nothing has to change, or nothing fits
 */
public record Share(Demand demand, OptionalInt suggested) {
    /** Whether a file declares it whose number can be written: that of a function, replicas are set by hand. */
    boolean isWritten() {
        Workload workload = demand.workload();
        return suggested.isPresent()
                && workload.isFunction()
                && workload.place().kind() == Place.Kind.FILE
                && !(demand.cap() instanceof Setting.Unclear);
    }

    /** The connections it opens at most when it has what is suggested. */
    public long suggestedConnections() {
        return (suggested.orElse(0) + (long) demand.surge().orElse(0)) * demand.price();
    }
}
