package dev.slipway.domain.simulation;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Runs a {@link Scenario}, event after event in the order of time, which is in nanoseconds. The same scenario has the same
 * outcome on every machine.
 */
public final class Simulation {
    /** Slots of the queue that may be empty; looking at so many takes a tenth of a second. */
    private static final double EMPTY_SLOTS = 50e6;

    private final FunctionLoad load;
    private final EventQueue events;
    private final Sandboxes sandboxes;
    private final Arrivals arrivals;
    private final Draws lengths;
    private final long coldStart;
    private final int most;
    private final List<Duration> deploys;
    private final long end;
    private long served;
    private long turnedAway;
    private double worked;

    Simulation(Scenario scenario, Sandboxes.Changes changes) {
        this.load = scenario.function();
        this.deploys = scenario.deploys();
        this.end = scenario.length().toNanos();
        this.events = new EventQueue(
                end / Math.max(EMPTY_SLOTS, scenario.expectedRequests()),
                load.duration().mean().toNanos());
        this.sandboxes = new Sandboxes(load.sandbox(), scenario.databaseIdle(), events, changes);
        this.arrivals = new Arrivals(load.traffic(), new RandomBits(scenario.seed(), 0));
        this.lengths = Draws.of(load.duration(), new RandomBits(scenario.seed(), 1));
        this.coldStart = load.sandbox().coldStart().toNanos();
        this.most = load.reserved().orElse(Integer.MAX_VALUE);
    }

    /** Runs it from its beginning to its end. */
    public static SimulationResult run(Scenario scenario) {
        ConnectionMeter meter = new ConnectionMeter(scenario);
        Simulation simulation = new Simulation(scenario, meter);
        simulation.run();
        meter.advance(simulation.end);
        return meter.outcome(scenario, simulation.outcome());
    }

    void run() {
        deploys.stream().sorted().map(Duration::toNanos).forEach(at -> {
            until(at);
            sandboxes.deploy(at);
        });
        until(end);
    }

    /** Lets happen what happens up to a moment, but for the requests that come at it. */
    void until(long moment) {
        for (long now = arrivals.next(); now < moment; now = arrivals.next()) {
            happen(now);
            arrive(now);
            arrivals.advance();
        }
        happen(moment);
    }

    private void happen(long until) {
        for (int sandbox = events.poll(until); sandbox != EventQueue.NONE; sandbox = events.poll(until)) {
            long now = events.time(sandbox);
            sandboxes.expire(now);
            sandboxes.happen(sandbox, now);
        }
        sandboxes.expire(until);
    }

    private void arrive(long now) {
        long length = (long) lengths.next();
        if (sandboxes.busy() >= most) {
            turnedAway++;
            return;
        }
        long coldStarts = sandboxes.coldStarts;
        int sandbox = sandboxes.take(now);
        length += (sandboxes.coldStarts - coldStarts) * coldStart;
        served++;
        worked += length;
        events.add(sandbox, now + length);
    }

    int busy() {
        return sandboxes.busy();
    }

    FunctionOutcome outcome() {
        return new FunctionOutcome(
                load.name(),
                served + turnedAway,
                turnedAway,
                sandboxes.coldStarts,
                sandboxes.reconnects,
                sandboxes.recycled,
                (worked - sandboxes.left(end)) / end,
                ((double) served * load.duration().mean().toNanos() + (double) sandboxes.coldStarts * coldStart) / end,
                closedFormTurnedAway(),
                sandboxes.mostBusy,
                Duration.ofNanos(sandboxes.mostBusyAt),
                sandboxes.mostSandboxes,
                sandboxes.mostZombies);
    }

    private OptionalDouble closedFormTurnedAway() {
        boolean random = !load.traffic().even() && load.traffic().bursts().isEmpty();
        return random && coldStart == 0 && load.reserved().isPresent()
                ? OptionalDouble.of(ErlangB.turnedAway(load.offered(), most))
                : OptionalDouble.empty();
    }
}
