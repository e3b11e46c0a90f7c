package dev.slipway.report;

import dev.slipway.domain.simulation.FunctionLoad;
import dev.slipway.domain.simulation.Scenario;
import dev.slipway.domain.simulation.SimulationResult;

/** The parts of a simulation's report that are about the database. */
final class SimulationText {
    private SimulationText() {}

    static String connections(SimulationResult outcome) {
        double idle = outcome.mean() - outcome.meanBusyConnections();
        String zombies = outcome.zombiesAtPeak() == 0
                ? ""
                : ", " + Amounts.whole(outcome.zombiesAtPeak()) + " of them held by zombies";
        return FunctionText.row("connections", held(outcome.scenario()))
                + FunctionText.row(
                        "",
                        Amounts.tenths(outcome.mean()) + " open on average, " + Amounts.tenths(Math.max(0, idle))
                                + " of them idle\n" + Amounts.whole(outcome.peak()) + " at most, at "
                                + Amounts.moment(outcome.peakAt()) + zombies);
    }

    private static String held(Scenario scenario) {
        FunctionLoad function = scenario.function();
        String until = scenario.databaseIdle().isPresent()
                ? "; the database ends idle ones after "
                        + Amounts.span(scenario.databaseIdle().get())
                : "";
        return function.connections() + " in each sandbox, for "
                + Amounts.span(function.sandbox().idle()) + " after its last request" + until;
    }

    /** What to do, when there is something. */
    static String next(SimulationResult outcome) {
        String sample = "One possible day: another --seed is another one (this is "
                + outcome.scenario().seed() + ").\n";
        if (outcome.keepsTheLimit()) {
            return sample;
        }
        long limit = outcome.scenario().limit().orElse(0);
        StringBuilder next = new StringBuilder();
        boolean byDeploy = outcome.zombiesAtPeak() > 0 && outcome.peak() - outcome.zombiesAtPeak() <= limit;
        if (byDeploy) {
            next.append("""
                    Zombies make the difference: end idle sessions earlier (--db-idle-timeout 60; on PostgreSQL 14
                    ALTER ROLE app SET idle_session_timeout = '60s'), or deploy when there is little traffic.
                    """);
        }
        return next.append(bound(outcome.scenario(), limit)).append(sample).toString();
    }

    private static String bound(Scenario scenario, long limit) {
        int pool = scenario.function().connections();
        boolean manyGenerations = scenario.function().sandbox().age().isPresent()
                || scenario.deploys().size() > 1;
        if (manyGenerations) {
            return "";
        }
        int generations = scenario.deploys().isEmpty() ? 1 : 2;
        long most = limit / pool / generations;
        String arithmetic = Amounts.whole(limit) + " / " + pool + (generations == 2 ? " / 2 for a deploy" : "");
        return most == 0
                ? "No concurrency fits (" + arithmetic + " is below 1): use a pooler, or a larger database.\n"
                : "A bound that holds on any day: --reserved " + most + " (" + arithmetic
                        + "); see how many requests it turns away.\n";
    }
}
