package dev.slipway.cli.connections;

import dev.slipway.cli.Line;
import dev.slipway.cli.Numbers;
import dev.slipway.cli.Options;
import dev.slipway.domain.capacity.Capacity;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.CapacityTable;
import java.util.OptionalInt;
import java.util.OptionalLong;
import picocli.CommandLine.Model.CommandSpec;

/** The options that say what sandboxes hold, how long they live, and what the database carries. */
final class SimulationLimits {
    private SimulationLimits() {}

    static void describe(CommandSpec spec) {
        spec.addOption(Options.value(
                "--connection-limit",
                "C",
                "Connections that each sandbox holds; 1 unless you say otherwise. A Prisma client whose URL sets no",
                "connection_limit opens up to 5 of them on Lambda."));
        spec.addOption(Options.value(
                "--reserved",
                "N",
                "Reserved concurrency: requests above it are turned away. Nothing bounds it by default."));
        spec.addOption(Options.value(
                "--idle",
                "MINUTES",
                "How long a sandbox lives on after its last request, its connections with it. AWS does not say; 10,",
                "the default, was measured in 2019 (mikhail.io), 25 to 60 before that."));
        spec.addOption(Options.value(
                "--max-age",
                "MINUTES",
                "After this a sandbox gets no more requests and another is started; its connections stay open until",
                "its idle life ends. Without it, only idleness ends a sandbox."));
        spec.addOption(Options.repeated(
                "--deploy-at",
                "HOURS",
                "A deploy at that time from the beginning: old sandboxes get no more requests, and hold their",
                "connections until their idle life ends (zombies); may be repeated."));
        spec.addOption(Options.value(
                "--db-idle-timeout",
                "SECONDS",
                "The database ends sessions that are idle for so long, as PostgreSQL 14 does with",
                "idle_session_timeout. By default it never does."));
        spec.addOption(Options.value(
                "--instance",
                "CLASS",
                "The database's class or plan, such as db.m5.large: it carries what connections instances lists. Without",
                "it and without --max-connections there is no verdict, and the exit code is 0."));
        spec.addOption(Options.value("--engine", "ENGINE", "Its engine, such as aurora-postgresql."));
        spec.addOption(Options.value("--instances", "FILE", "Your own sizes, in YAML; they win."));
        spec.addOption(Options.value("--max-connections", "N", "What the database carries, in place of --instance."));
        spec.addOption(
                Options.value(
                        "--reserve",
                        "N",
                        "Of these, connections that others need: superusers, migrations, people, other services; 0 by default."));
    }

    /** What the database carries for the functions; empty when the line does not say. */
    static OptionalLong limit(Line line, CapacityTable capacities) throws ProblemException {
        line.requireAtMostOneOf("--instance", "--max-connections");
        OptionalInt most = line.has("--instance")
                ? OptionalInt.of(usable(capacities.find(
                        line.text("--engine"), line.text("--instance").orElse(""))))
                : Numbers.whole(line, "--max-connections", 1, Integer.MAX_VALUE);
        int others = Numbers.whole(line, "--reserve", 0, Integer.MAX_VALUE).orElse(0);
        return most.isPresent() ? OptionalLong.of(Math.max(0, (long) most.getAsInt() - others)) : OptionalLong.empty();
    }

    private static int usable(Capacity capacity) {
        return Math.max(0, capacity.connections() - capacity.reserved());
    }
}
