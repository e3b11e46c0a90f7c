package dev.slipway.domain.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts the open connections over time, which is in nanoseconds here. */
final class ConnectionMeter implements Sandboxes.Changes {
    private final int pool;
    private final long limit;
    private final long part;
    private final long[] highest = new long[SimulationResult.PARTS];
    private long last;
    private long open;
    private long zombies;
    private double area;
    private long peak;
    private long peakAt;
    private long zombiesAtPeak;
    private long above;
    private long firstAbove = EventQueue.NEVER;

    ConnectionMeter(Scenario scenario) {
        this.pool = scenario.function().connections();
        this.limit = scenario.limit().orElse(Long.MAX_VALUE);
        this.part = Math.max(1, scenario.length().toNanos() / SimulationResult.PARTS);
    }

    @Override
    public void change(long at, int opened, int retired) {
        advance(at);
        open += (long) pool * opened;
        zombies += (long) pool * retired;
        if (open > peak) {
            peak = open;
            peakAt = at;
            zombiesAtPeak = zombies;
        }
        if (open > limit) {
            firstAbove = Math.min(firstAbove, at);
        }
        raise(partOf(at));
    }

    /** Nothing changes until then. */
    void advance(long at) {
        long span = at - last;
        area += (double) open * span;
        above += open > limit ? span : 0;
        for (int index = partOf(last); index < partOf(at); index++) {
            raise(index);
        }
        raise(partOf(at));
        last = at;
    }

    private int partOf(long at) {
        return (int) Math.min(SimulationResult.PARTS - 1, at / part);
    }

    private void raise(int index) {
        highest[index] = Math.max(highest[index], open);
    }

    SimulationResult outcome(Scenario scenario, FunctionOutcome function) {
        List<Long> parts = new ArrayList<>();
        for (long value : highest) {
            parts.add(value);
        }
        return new SimulationResult(
                scenario,
                peak,
                Duration.ofNanos(peakAt),
                zombiesAtPeak,
                last == 0 ? 0 : area / last,
                Duration.ofNanos(above),
                firstAbove == EventQueue.NEVER ? Optional.empty() : Optional.of(Duration.ofNanos(firstAbove)),
                parts,
                function);
    }
}
