package dev.slipway.domain.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is simulated: functions that share one database.
 *
 * @param length of the simulated time; no sandbox exists when it begins
 * @param deploys when all functions are replaced: sandboxes that exist then get no more requests
 * @param databaseIdle after which the database ends an idle session; empty when it never does
 * @param limit connections that the database carries for these functions; empty when there is nothing to compare with
 */
public record Scenario(
        List<FunctionLoad> functions,
        Duration length,
        List<Duration> deploys,
        Optional<Duration> databaseIdle,
        OptionalLong limit,
        long seed) {
    public Scenario {
        functions = List.copyOf(functions);
        deploys = List.copyOf(deploys);
        if (functions.isEmpty() || length.isNegative() || length.isZero()) {
            throw new IllegalArgumentException("nothing to simulate: " + functions.size() + " functions, " + length);
        }
    }

    /** How many requests there are on average, of all functions together. */
    public double expectedRequests() {
        return functions.stream().mapToDouble(f -> f.traffic().expected(length)).sum();
    }
}
