package dev.slipway.domain.simulation;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One function and what it has to serve.
 *
 * @param connections that a sandbox opens when its first request comes, and holds: its {@code connection_limit}
 * @param reserved concurrency: requests above it are turned away; empty when nothing bounds it
 * @param sandbox how long sandboxes live
 */
public record FunctionLoad(
        String name,
        ArrivalProcess traffic,
        RequestDuration duration,
        int connections,
        OptionalInt reserved,
        SandboxLife sandbox) {
    public FunctionLoad {
        if (connections < 1 || reserved.orElse(0) < 0) {
            throw new IllegalArgumentException("not a pool and a concurrency: " + connections + ", " + reserved);
        }
    }

    /**
     * How long sandboxes live.
     *
     * @param idle after its last request, until it is reclaimed and its connections end
     * @param age after which it gets no more requests; its connections stay until its idle life ends
     * @param coldStart that the first request of a sandbox takes longer
     */
    public record SandboxLife(Duration idle, Optional<Duration> age, Duration coldStart) {}

    /** By Little's law: how many requests are in work on average when none is turned away and none starts cold. */
    public double offered() {
        return traffic.highest() * duration.mean().toNanos() / 1e9;
    }

    /** A number of sandboxes, zombies of recycling included, that is hardly ever reached. */
    public double mostSandboxes() {
        double seconds = duration.mean().plus(sandbox.coldStart()).toNanos() / 1e9;
        double busy = traffic.highest() * seconds;
        double working = Math.min(busy + 10 * Math.sqrt(busy) + 10, reserved.orElse(Integer.MAX_VALUE));
        double generations = sandbox.age().isPresent()
                ? (double) sandbox.idle().toNanos() / sandbox.age().get().toNanos()
                : 0;
        return working * (1 + generations);
    }
}
