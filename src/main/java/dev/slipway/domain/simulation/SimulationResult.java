package dev.slipway.domain.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the database saw, and what the function did.
 *
 * @param peak the most connections that were open together
 * @param peakAt when for the first time
 * @param zombiesAtPeak connections of these that belonged to sandboxes that got no more requests
 * @param mean connections that were open on average
 * @param above for how long there were more than the limit; zero without a limit
 * @param firstAbove when there were for the first time
 * @param highest the most connections in each of equal parts of the time, in order
 */
public record SimulationResult(
        Scenario scenario,
        long peak,
        Duration peakAt,
        long zombiesAtPeak,
        double mean,
        Duration above,
        Optional<Duration> firstAbove,
        List<Long> highest,
        FunctionOutcome function) {
    /** Parts into which {@link #highest} divides the time. */
    public static final int PARTS = 72;

    public SimulationResult {
        highest = List.copyOf(highest);
    }

    /** Whether the limit is kept at all times; so it is when there is none. */
    public boolean keepsTheLimit() {
        return peak <= scenario.limit().orElse(Long.MAX_VALUE);
    }

    /** Connections of requests in work, on average. */
    public double meanBusyConnections() {
        return function.meanBusy() * scenario.function().connections();
    }
}
