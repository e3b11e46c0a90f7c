package dev.slipway.cli.connections;

import dev.slipway.cli.Line;
import dev.slipway.cli.Option;
import dev.slipway.cli.Options;
import dev.slipway.domain.capacity.Capacity;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.simulation.FunctionLoad;
import dev.slipway.port.CapacityTable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The options that say what sandboxes hold, how long they live, and what the database carries. */
final class SimulationLimits {
    static final Option<Path> INSTANCES = Option.path("--instances", "FILE", "Your own sizes, in YAML; they win.");

    private static final Duration SECOND = Duration.ofSeconds(1);
    static final Option<Integer> CONNECTION_LIMIT = Option.whole(
            "--connection-limit",
            "C",
            1,
            10_000,
            "Connections that each sandbox holds; 1 unless you say otherwise. A Prisma client whose URL sets no",
            "connection_limit opens up to 5 of them on Lambda.");
    private static final Option<Integer> RESERVED = Option.whole(
            "--reserved",
            "N",
            0,
            1_000_000,
            "Reserved concurrency: requests above it are turned away. Nothing bounds it by default.");
    private static final Option<Duration> IDLE = Option.span(
            "--idle",
            "MINUTES",
            ChronoUnit.MINUTES,
            SECOND,
            "How long a sandbox lives on after its last request, its connections with it. AWS does not say; 10,",
            "the default, was measured in 2019 (mikhail.io), 25 to 60 before that.");
    private static final Option<Duration> MAX_AGE = Option.span(
            "--max-age",
            "MINUTES",
            ChronoUnit.MINUTES,
            SECOND,
            "After this a sandbox gets no more requests and another is started; its connections stay open until",
            "its idle life ends. Without it, only idleness ends a sandbox.");
    static final Option<Duration> DB_IDLE_TIMEOUT = Option.span(
            "--db-idle-timeout",
            "SECONDS",
            ChronoUnit.SECONDS,
            SECOND,
            "The database ends sessions that are idle for so long, as PostgreSQL 14 does with",
            "idle_session_timeout. By default it never does.");
    private static final Option<String> INSTANCE = Option.text(
            "--instance",
            "CLASS",
            "The database's class or plan, such as db.m5.large: it carries what connections instances lists. Without",
            "it and without --max-connections there is no verdict, and the exit code is 0.");
    private static final Option<String> ENGINE =
            Option.text("--engine", "ENGINE", "Its engine, such as aurora-postgresql.");
    private static final Option<Integer> MAX_CONNECTIONS = Option.whole(
            "--max-connections", "N", 1, Integer.MAX_VALUE, "What the database carries, in place of --instance.");
    private static final Option<Integer> RESERVE = Option.whole(
            "--reserve",
            "N",
            0,
            Integer.MAX_VALUE,
            "Of these, connections that others need: superusers, migrations, people, other services; 0 by default.");

    static final Options SANDBOXES = Options.of(CONNECTION_LIMIT, RESERVED, IDLE, MAX_AGE);
    static final Options DATABASE = Options.of(DB_IDLE_TIMEOUT, INSTANCE, ENGINE, INSTANCES, MAX_CONNECTIONS, RESERVE);

    private SimulationLimits() {}

    static OptionalInt reserved(Line line) throws ProblemException {
        return line.get(RESERVED).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    static FunctionLoad.SandboxLife life(Line line, Duration coldStart) throws ProblemException {
        return new FunctionLoad.SandboxLife(
                line.get(IDLE).orElse(Duration.ofMinutes(10)), line.get(MAX_AGE), coldStart);
    }

    /** What the database carries for the functions; empty when the line does not say. */
    static OptionalLong limit(Line line, CapacityTable capacities) throws ProblemException {
        line.requireAtMostOneOf(INSTANCE, MAX_CONNECTIONS);
        Optional<String> instance = line.get(INSTANCE);
        Optional<Integer> most = instance.isPresent()
                ? Optional.of(usable(capacities.find(line.get(ENGINE), instance.get())))
                : line.get(MAX_CONNECTIONS);
        long others = line.get(RESERVE).orElse(0);
        return most.isPresent() ? OptionalLong.of(Math.max(0, most.get() - others)) : OptionalLong.empty();
    }

    private static int usable(Capacity capacity) {
        return Math.max(0, capacity.connections() - capacity.reserved());
    }
}
