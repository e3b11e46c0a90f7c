package dev.slipway.domain.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.simulation.FunctionLoad.SandboxLife;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fast model and the naive one say the same of every moment. */
class NaiveModelTest {
    private static final Duration LENGTH = Duration.ofMinutes(20);
    private static final Duration DEPLOY = Duration.ofMinutes(7);

    @ParameterizedTest
    @CsvSource({
        // rps, duration ms, fixed, even, idle s, database idle s, age s, cold start ms, reserved
        " 0.5,   300, false, false,  60, 9999, 99999,    0, 9999",
        "   5,   300, false, false,  10, 9999, 99999,    0, 9999",
        "  20,   300, false, false,   2, 9999, 99999,    0, 9999",
        "  20,   300, true,  false,   5, 9999, 99999,    0, 9999",
        "  20,   300, true,  true,    5, 9999, 99999,    0, 9999",
        "  20,   300, false, false,  60,    3, 99999,    0, 9999",
        "  20,   300, false, false,  60,   60, 99999,    0, 9999",
        "  20,   300, false, false,  10, 9999,    15,    0, 9999",
        "  20,   300, false, false,  10,    2,    15,    0, 9999",
        "  20,   300, false, false,  10, 9999, 99999, 2000, 9999",
        "  20,   300, false, false,  10, 9999, 99999,    0,    8",
        "  20,   300, false, false,  10,    1,     5,  700,    8",
        "   2, 20000, false, false,  30,    7,    60,    0,   40",
        "  20,   300, false, false,  10, 9999, 99999,    0,    0",
        "   0,   300, false, false,  10, 9999, 99999,    0, 9999",
    })
    void bothSeeTheSame(
            double rps, int millis, boolean fixed, boolean even, int idle, int database, int age, int cold, int most) {
        Duration mean = Duration.ofMillis(millis);
        FunctionLoad load = load(
                new ArrivalProcess(
                        rps, List.of(new ArrivalProcess.Burst(Duration.ofMinutes(3), Duration.ofMinutes(1), 40)), even),
                fixed ? new RequestDuration.Fixed(mean) : new RequestDuration.Exponential(mean),
                most,
                new SandboxLife(
                        Duration.ofSeconds(idle), Optional.of(Duration.ofSeconds(age)), Duration.ofMillis(cold)));

        assertBothSeeTheSame(load, Duration.ofSeconds(database), LENGTH, DEPLOY);
    }

    @ParameterizedTest
    @CsvSource({
        // rps, duration ms, fixed, even, cold start ms, reserved
        " 400, 300, false, false,    0, 9999",
        " 400, 300, false, false,    0,  130",
        " 400, 300, false, false,    0,  120",
        " 400, 300, false, false,    0,   90",
        " 400, 300, true,  false,    0,  115",
        " 400, 300, true,  true,     0,  119",
        " 400, 300, false, false,  900,  110",
        "  30,   9, false, false,    0, 9999",
        "3000,  40, false, false,    0,  100",
        "3000,   2, false, false,    0,    7",
        " 900, 100, true,  false,    0,   80",
    })
    void bothSeeTheSameWhenThereAreManyToServe(
            double rps, int millis, boolean fixed, boolean even, int cold, int most) {
        Duration mean = Duration.ofMillis(millis);
        FunctionLoad load = load(
                new ArrivalProcess(
                        rps, List.of(new ArrivalProcess.Burst(Duration.ofSeconds(5), Duration.ofSeconds(1), 40)), even),
                fixed ? new RequestDuration.Fixed(mean) : new RequestDuration.Exponential(mean),
                most,
                new SandboxLife(Duration.ofMinutes(10), Optional.of(Duration.ofMinutes(10)), Duration.ofMillis(cold)));

        assertBothSeeTheSame(load, Duration.ofMinutes(10), Duration.ofSeconds(20), Duration.ofSeconds(12));
    }

    private static FunctionLoad load(ArrivalProcess traffic, RequestDuration duration, int most, SandboxLife life) {
        return new FunctionLoad("f", traffic, duration, 1, OptionalInt.of(most), life);
    }

    private static void assertBothSeeTheSame(FunctionLoad load, Duration database, Duration length, Duration deploy) {
        Scenario scenario =
                new Scenario(load, length, List.of(deploy), Optional.of(database), OptionalLong.empty(), 42);
        Map<Long, Integer> open = new TreeMap<>();
        Map<Long, Integer> zombies = new TreeMap<>();
        Simulation simulation = new Simulation(scenario, (at, opened, retired) -> {
            open.merge(at, opened, Integer::sum);
            zombies.merge(at, retired, Integer::sum);
        });
        long end = length.toNanos();

        simulation.run();
        NaiveModel naive = naive(load, scenario);

        assertThat(levels(open)).isEqualTo(until(naive.open(), end));
        assertThat(levels(zombies)).isEqualTo(until(naive.zombies(), end));
        FunctionOutcome outcome = simulation.outcome();
        assertThat(outcome.coldStarts()).isEqualTo(naive.coldStarts);
        assertThat(outcome.turnedAway()).isEqualTo(naive.turnedAway);
        assertThat(outcome.mostBusy()).isEqualTo(naive.mostBusy);
        assertThat(outcome.littlesLaw() * end).isBetween(naive.worked * 0.9, naive.worked * 1.1);
    }

    /** With the random numbers of the fast one. */
    private static NaiveModel naive(FunctionLoad load, Scenario scenario) {
        Arrivals arrivals = new Arrivals(load.traffic(), new RandomBits(scenario.seed(), 0));
        Draws lengths = Draws.of(load.duration(), new RandomBits(scenario.seed(), 1));
        NaiveModel naive = new NaiveModel(
                load.sandbox().idle().toNanos(),
                scenario.databaseIdle().orElseThrow().toNanos(),
                load.sandbox().age().orElseThrow().toNanos(),
                load.sandbox().coldStart().toNanos(),
                load.reserved().orElseThrow());
        naive.deploy(scenario.deploys().get(0).toNanos());
        for (; arrivals.next() < scenario.length().toNanos(); arrivals.advance()) {
            naive.request(arrivals.next(), (long) lengths.next());
        }
        naive.run();
        return naive;
    }

    private static Map<Long, Integer> levels(Map<Long, Integer> changes) {
        Map<Long, Integer> levels = new TreeMap<>();
        int level = 0;
        for (var change : changes.entrySet()) {
            level += change.getValue();
            levels.put(change.getKey(), level);
        }
        return NaiveModel.changes(levels);
    }

    private static Map<Long, Integer> until(Map<Long, Integer> levels, long end) {
        Map<Long, Integer> before = new TreeMap<>(levels);
        before.keySet().removeIf(at -> at > end);
        return before;
    }
}
