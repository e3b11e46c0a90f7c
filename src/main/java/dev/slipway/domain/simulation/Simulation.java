package dev.slipway.domain.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;

/**
 * Runs a {@link Scenario} request by request. The same scenario has the same outcome on every machine. Functions are
 * run one after the other for a short span, then their changes are counted together in the order of time: so memory does
 * not grow with the length of the scenario.
 */
public final class Simulation {
    private static final int SPANS = 512;

    private final Scenario scenario;
    private final ConnectionMeter meter;
    private final List<Counted> functions = new ArrayList<>();

    private Simulation(Scenario scenario) {
        this.scenario = scenario;
        this.meter = new ConnectionMeter(scenario);
        for (FunctionLoad load : scenario.functions()) {
            functions.add(new Counted(load, scenario, functions.size()));
        }
    }

    /** Runs it from its beginning to its end. */
    public static Outcome run(Scenario scenario) {
        Simulation simulation = new Simulation(scenario);
        long end = Clock.aligned(scenario.length());
        for (long stop : simulation.stops(end)) {
            simulation.until(stop);
        }
        List<FunctionOutcome> outcomes =
                simulation.functions.stream().map(f -> f.run.outcome(f.most)).toList();
        return simulation.meter.outcome(scenario, outcomes);
    }

    private Set<Long> stops(long end) {
        Set<Long> stops = new TreeSet<>();
        for (int span = 1; span < SPANS; span++) {
            stops.add(Clock.aligned(Duration.ofNanos(end / SPANS * span)));
        }
        scenario.deploys().stream().map(Clock::aligned).filter(at -> at < end).forEach(stops::add);
        stops.add(end);
        return stops;
    }

    private void until(long stop) {
        boolean deploy = scenario.deploys().stream().anyMatch(at -> Clock.aligned(at) == stop);
        PriorityQueue<Counted> waiting = new PriorityQueue<>();
        for (Counted function : functions) {
            function.changes.clear();
            function.counted = 0;
            function.run.until(stop);
            if (deploy) {
                function.run.deploy();
            }
            if (function.changes.size() > 0) {
                waiting.add(function);
            }
        }
        while (!waiting.isEmpty()) {
            Counted earliest = waiting.remove();
            if (earliest.count(meter)) {
                waiting.add(earliest);
            }
        }
        meter.advance(stop);
    }

    /** A function and how far its changes are counted. */
    private static final class Counted implements Comparable<Counted> {
        private final ChangeLog changes;
        private final FunctionRun run;
        private final int index;
        private final int connections;
        private int counted;
        private long open;
        private long most;

        Counted(FunctionLoad load, Scenario scenario, int index) {
            Clock clock = Clock.of(load.traffic().highest());
            this.changes = new ChangeLog(clock);
            this.run = new FunctionRun(load, scenario, index, clock, changes);
            this.index = index;
            this.connections = load.connections();
        }

        private long next() {
            return changes.time(counted);
        }

        /** Counts one change; says whether there are more. */
        private boolean count(ConnectionMeter meter) {
            long opened = (long) connections * changes.opened(counted);
            meter.change(next(), opened, (long) connections * changes.zombies(counted));
            open += opened;
            most = Math.max(most, open);
            counted++;
            return counted < changes.size();
        }

        @Override
        public int compareTo(Counted other) {
            return next() == other.next() ? Integer.compare(index, other.index) : Long.compare(next(), other.next());
        }
    }
}
