package dev.slipway.domain.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts the open connections of all functions over time, which is in nanoseconds here. */
final class ConnectionMeter {
    private final long limit;
    private final long part;
    private final long[] highest = new long[Outcome.PARTS];
    private long last;
    private long open;
    private long zombies;
    private double area;
    private long peak;
    private long peakAt;
    private long zombiesAtPeak;
    private long above;
    private long firstAbove = Clock.NEVER;

    ConnectionMeter(Scenario scenario) {
        this.limit = scenario.limit().orElse(Long.MAX_VALUE);
        this.part = Math.max(1, scenario.length().toNanos() / Outcome.PARTS);
    }

    void change(long at, long opened, long retired) {
        advance(at);
        open += opened;
        zombies += retired;
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
        return (int) Math.min(Outcome.PARTS - 1, at / part);
    }

    private void raise(int index) {
        highest[index] = Math.max(highest[index], open);
    }

    Outcome outcome(Scenario scenario, List<FunctionOutcome> functions) {
        List<Long> parts = new ArrayList<>();
        for (long value : highest) {
            parts.add(value);
        }
        return new Outcome(
                scenario,
                peak,
                Duration.ofNanos(peakAt),
                zombiesAtPeak,
                last == 0 ? 0 : area / last,
                Duration.ofNanos(above),
                firstAbove == Clock.NEVER ? Optional.empty() : Optional.of(Duration.ofNanos(firstAbove)),
                parts,
                functions);
    }
}
