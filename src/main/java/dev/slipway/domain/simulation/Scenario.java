package dev.slipway.domain.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is simulated: a function and its database.
 *
 * @param length of the simulated time; no sandbox exists when it begins
 * @param deploys when the function is replaced: sandboxes that exist then get no more requests
 * @param databaseIdle after which the database ends an idle session; empty when it never does
 * @param limit connections that the database carries for this function; empty when there is nothing to compare with
 */
public record Scenario(
        FunctionLoad function,
        Duration length,
        List<Duration> deploys,
        Optional<Duration> databaseIdle,
        OptionalLong limit,
        long seed) {
    public Scenario {
        deploys = List.copyOf(deploys);
        if (length.isNegative() || length.isZero()) {
            throw new IllegalArgumentException("nothing to simulate: " + length);
        }
    }

    /** How many requests there are on average. */
    public double expectedRequests() {
        return function.traffic().expected(length);
    }
}
