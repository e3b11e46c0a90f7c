package dev.slipway.domain.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.adapter.jdbc.JdbcDatabases;
import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.live.Patience;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.LiveDatabase;
import dev.slipway.testing.RealPostgres;
import dev.slipway.testing.TestDatabase;
import dev.slipway.testing.Until;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * What a simulation says is open is what a real server counts, when sandboxes open and close real connections by the
 * simulated events: cold starts, a burst, frozen ones that are reclaimed, a deploy with its zombies. The simulation states
 * no error of its own, so at each moment both are the same number.
 */
class CountedByServerTest {
    private static final int POOL = 2;
    private static final Duration LENGTH = Duration.ofMinutes(3);
    /** Three minutes in four and a half seconds. */
    private static final int FASTER = 40;

    private static final int SAMPLES = 60;

    private record Change(long at, int opened) {}

    @Test
    void theServersOwnCountFollowsTheSimulatedCurve() throws Exception {
        Scenario scenario = scenario();
        List<Change> changes = new ArrayList<>();
        new Simulation(scenario, (at, opened, zombies) -> changes.add(new Change(at, opened))).run();
        SimulationResult simulated = Simulation.run(scenario);
        List<Long> counted = new ArrayList<>();

        try (RealPostgres postgres = RealPostgres.started(Map.of());
                Driver driver = new Driver(postgres);
                LiveDatabase server = driver.watcher()) {
            List<Long> moments = moments(simulated);
            int next = 0;
            long start = System.nanoTime();
            for (long moment : moments) {
                while (next < changes.size() && changes.get(next).at() <= moment) {
                    sleepUntil(start + changes.get(next).at() / FASTER);
                    driver.apply(changes.get(next).opened());
                    next++;
                }
                long expected = (long) POOL * driver.sandboxes();
                // A backend takes a moment to its end after its client is gone.
                Until.holds(expected + " sessions at " + Duration.ofNanos(moment), () -> count(server) == expected);
                counted.add(expected);
            }
        }

        assertThat(counted).hasSize(SAMPLES + 1);
        assertThat(counted.stream().mapToLong(Long::longValue).max()).hasValue(simulated.peak());
        assertThat(simulated.peak()).isGreaterThan(30).isLessThan(95);
        assertThat(simulated.zombiesAtPeak()).isPositive();
        assertThat(counted.stream().distinct().count()).isGreaterThan(8);
    }

    /** A quiet function with a burst, then a deploy while the sandboxes of the burst are frozen. */
    private static Scenario scenario() {
        FunctionLoad function = new FunctionLoad(
                "api",
                new ArrivalProcess(
                        8,
                        List.of(new ArrivalProcess.Burst(Duration.ofSeconds(60), Duration.ofSeconds(20), 30)),
                        false),
                new RequestDuration.Exponential(Duration.ofMillis(400)),
                POOL,
                OptionalInt.empty(),
                new FunctionLoad.SandboxLife(Duration.ofSeconds(40), Optional.empty(), Duration.ZERO));
        return new Scenario(
                function, LENGTH, List.of(Duration.ofSeconds(90)), Optional.empty(), OptionalLong.of(95), 3);
    }

    /** In even steps, and where there is most. */
    private static List<Long> moments(SimulationResult simulated) {
        List<Long> moments = new ArrayList<>();
        for (int i = 1; i <= SAMPLES; i++) {
            moments.add(LENGTH.toNanos() / SAMPLES * i);
        }
        moments.add(simulated.peakAt().toNanos());
        moments.sort(null);
        return moments;
    }

    private static long count(LiveDatabase server) throws ProblemException {
        return server.status().sessions().stream()
                .filter(session -> session.application().equals(Optional.of("sandbox")))
                .filter(session -> !session.self())
                .count();
    }

    private static void sleepUntil(long nanos) throws InterruptedException {
        long left = nanos - System.nanoTime();
        if (left > 0) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
    }

    /** Sandboxes, each with its pool. */
    private static final class Driver implements AutoCloseable {
        private final RealPostgres server;
        private final TestDatabase database;
        private final Deque<Connection> open = new ArrayDeque<>();

        Driver(RealPostgres server) {
            this.server = server;
            this.database = server.newDatabase();
        }

        /** A session that counts them. */
        LiveDatabase watcher() throws ProblemException {
            return new JdbcDatabases()
                    .open(ConnectionUrl.read(database.url(), Optional.empty()), Path.of("/"), Patience.USUAL);
        }

        void apply(int opened) throws SQLException {
            for (int i = 0; i < POOL * opened; i++) {
                open.add(server.connect(database, "sandbox"));
            }
            for (int i = 0; i < -POOL * opened; i++) {
                open.remove().close();
            }
        }

        int sandboxes() {
            return open.size() / POOL;
        }

        @Override
        public void close() throws SQLException {
            for (Connection connection : open) {
                connection.close();
            }
        }
    }
}
