package dev.slipway.domain.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.slipway.domain.simulation.FunctionLoad.SandboxLife;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a simulation says agrees with what is known without one. */
class SimulationTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @ParameterizedTest
    @CsvSource({
        "0.1, 2000, exponential", "3, 100, fixed", "50, 40, lognormal", "50, 400, exponential",
        "400, 250, fixed", "400, 250, exponential", "400, 250, lognormal", "2000, 20, exponential",
    })
    void meanWorkFollowsLittlesLaw(double rps, int millis, String shape) {
        Scenario scenario = scenario(
                load(new ArrivalProcess(rps, List.of(), false), duration(shape, millis), OptionalInt.empty()), HOUR);
        double expected = rps * millis / 1000;

        FunctionOutcome outcome = Simulation.run(scenario).function();

        // The number of requests is Poisson: 4 standard deviations of it, and of the work that an edge cuts off.
        double deviation = 4 * expected / Math.sqrt(rps * 3600) * 1.5;
        assertThat(outcome.meanBusy()).isCloseTo(expected, within(deviation));
        assertThat(outcome.littlesLaw()).isCloseTo(expected, within(deviation));
        assertThat(outcome.requests() / 3600.0).isCloseTo(rps, within(4 * Math.sqrt(rps / 3600)));
    }

    @ParameterizedTest
    @CsvSource({
        "40, 250, 10, exponential", "40, 250, 10, fixed", "40, 250, 10, lognormal", "40, 250, 12, exponential",
        "40, 250, 15, fixed", "40, 250, 2, exponential", "40, 250, 1, lognormal", "1000, 100, 105, exponential",
    })
    void theShareTurnedAwayFollowsErlang(double rps, int millis, int reserved, String shape) {
        Scenario scenario = scenario(
                load(new ArrivalProcess(rps, List.of(), false), duration(shape, millis), OptionalInt.of(reserved)),
                HOUR);

        FunctionOutcome outcome = Simulation.run(scenario).function();

        double expected = ErlangB.turnedAway(rps * millis / 1000, reserved);
        assertThat(outcome.erlangB()).hasValue(expected);
        assertThat(outcome.turnedAwayShare()).isCloseTo(expected, within(0.006));
        assertThat(outcome.meanBusy()).isCloseTo(rps * millis / 1000 * (1 - expected), within(0.02 * reserved));
        assertThat(outcome.mostBusy()).isEqualTo(reserved);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 0.5", "2, 1, 0.66667", "2, 2, 0.4", "10, 10, 0.21458", "5, 10, 0.01838", "7, 0, 1"})
    void erlangsFormulaHasItsPublishedValues(double offered, int servers, double share) {
        assertThat(ErlangB.turnedAway(offered, servers)).isCloseTo(share, within(0.00001));
    }

    @ParameterizedTest
    @CsvSource({"fixed", "exponential", "lognormal"})
    void requestsInWorkArePoissonWhateverTheShape(String shape) {
        FunctionLoad load = load(new ArrivalProcess(900, List.of(), false), duration(shape, 100), OptionalInt.empty());
        Simulation run = new Simulation(scenario(load, HOUR), (at, opened, zombies) -> {});
        int snapshots = 1500;
        double sum = 0;
        double squares = 0;
        int atMost = 0;

        for (int second = 10; second < 10 + 2 * snapshots; second += 2) {
            run.until(Duration.ofSeconds(second).toNanos());
            int busy = run.busy();
            sum += busy;
            squares += (double) busy * busy;
            atMost += busy <= 100 ? 1 : 0;
        }

        double mean = sum / snapshots;
        double variance = squares / snapshots - mean * mean;
        assertThat(mean).isCloseTo(90, within(4 * Math.sqrt(90.0 / snapshots)));
        assertThat(variance).isCloseTo(90, within(4 * 90 * Math.sqrt(2.0 / snapshots)));
        assertThat((double) atMost / snapshots).isCloseTo(poisson(90, 100), within(4 * 0.35 / Math.sqrt(snapshots)));
    }

    private static double poisson(double mean, int atMost) {
        double term = Math.exp(-mean);
        double sum = term;
        for (int count = 1; count <= atMost; count++) {
            term *= mean / count;
            sum += term;
        }
        return sum;
    }

    @Test
    void equalStepsOfEqualLengthNeedAsManySandboxesAsThereAreStepsInOne() {
        FunctionLoad load = new FunctionLoad(
                "f",
                new ArrivalProcess(80, List.of(), true),
                new RequestDuration.Fixed(Duration.ofMillis(200)),
                3,
                OptionalInt.empty(),
                new SandboxLife(Duration.ofMinutes(10), Optional.empty(), Duration.ZERO));

        SimulationResult outcome = Simulation.run(scenario(load, HOUR));

        FunctionOutcome function = outcome.function();
        assertThat(function.mostBusy()).isEqualTo(16);
        assertThat(function.coldStarts()).isEqualTo(16);
        assertThat(outcome.peak()).isEqualTo(48);
        assertThat(function.requests()).isBetween(80 * 3600L - 1, 80 * 3600L);
        assertThat(function.meanBusy()).isCloseTo(16, within(0.01));
    }

    @Test
    void aDeployLeavesTheOldSandboxAsAZombieForItsIdleLife() {
        // One request a second, each half a second long. At 30 s the sandbox is idle since 29.5 s, and keeps its two
        // connections until 39.5 s; the request of that moment starts another.
        FunctionLoad load = new FunctionLoad(
                "f",
                new ArrivalProcess(1, List.of(), true),
                new RequestDuration.Fixed(Duration.ofMillis(500)),
                2,
                OptionalInt.empty(),
                new SandboxLife(Duration.ofSeconds(10), Optional.empty(), Duration.ZERO));
        Scenario scenario = new Scenario(
                load, Duration.ofMinutes(1), List.of(Duration.ofSeconds(30)), Optional.empty(), OptionalLong.of(2), 1);

        SimulationResult outcome = Simulation.run(scenario);

        assertThat(outcome.peak()).isEqualTo(4);
        assertThat(outcome.peakAt()).isEqualTo(Duration.ofSeconds(30));
        assertThat(outcome.zombiesAtPeak()).isEqualTo(2);
        assertThat(outcome.firstAbove()).contains(Duration.ofSeconds(30));
        assertThat(outcome.above()).isEqualTo(Duration.ofMillis(9500));
        assertThat(outcome.keepsTheLimit()).isFalse();
        // 2 from 1 s on, 2 more for 9.5 s.
        assertThat(outcome.mean()).isCloseTo((2 * 59 + 2 * 9.5) / 60, within(1e-6));
        assertThat(outcome.function().mostZombies()).isEqualTo(1);
        assertThat(outcome.function().coldStarts()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4"})
    void aDeployOpensAtMostTwiceTheReservedConcurrencyTimesThePool(long seed) {
        FunctionLoad load = new FunctionLoad(
                "f",
                new ArrivalProcess(400, List.of(), false),
                new RequestDuration.Exponential(Duration.ofMillis(250)),
                5,
                OptionalInt.of(90),
                new SandboxLife(Duration.ofMinutes(10), Optional.empty(), Duration.ZERO));
        Scenario scenario =
                new Scenario(load, HOUR, List.of(Duration.ofMinutes(30)), Optional.empty(), OptionalLong.empty(), seed);

        SimulationResult outcome = Simulation.run(scenario);

        assertThat(outcome.peak()).isGreaterThan(90 * 5).isLessThanOrEqualTo(2 * 90 * 5);
        assertThat(outcome.function().mostZombies()).isEqualTo(90);
    }

    @Test
    void theSameSeedIsTheSameDayAndAnotherIsAnother() {
        FunctionLoad load =
                load(new ArrivalProcess(30, List.of(), false), duration("exponential", 500), OptionalInt.of(18));

        SimulationResult first = Simulation.run(seeded(load, 7));
        SimulationResult again = Simulation.run(seeded(load, 7));
        SimulationResult other = Simulation.run(seeded(load, 8));

        assertThat(again).isEqualTo(first);
        assertThat(other.function()).isNotEqualTo(first.function());
    }

    @Test
    void aBurstIsWhereThePeakIs() {
        ArrivalProcess traffic = new ArrivalProcess(
                10, List.of(new ArrivalProcess.Burst(Duration.ofMinutes(20), Duration.ofMinutes(5), 500)), false);
        FunctionLoad load = load(traffic, duration("exponential", 200), OptionalInt.empty());

        SimulationResult outcome = Simulation.run(scenario(load, HOUR));

        assertThat(outcome.peakAt()).isBetween(Duration.ofMinutes(20), Duration.ofMinutes(25));
        assertThat(outcome.peak()).isBetween(100L, 180L);
        assertThat(outcome.highest()).hasSize(SimulationResult.PARTS);
        assertThat(outcome.highest().get(10)).isLessThan(20);
        assertThat(outcome.highest().subList(24, 30)).contains(outcome.peak());
        assertThat(traffic.expected(HOUR)).isCloseTo(10 * 3300 + 500 * 300, within(1e-6));
    }

    private static Scenario seeded(FunctionLoad load, long seed) {
        return new Scenario(load, HOUR, List.of(Duration.ofMinutes(9)), Optional.empty(), OptionalLong.of(20), seed);
    }

    private static Scenario scenario(FunctionLoad load, Duration length) {
        return new Scenario(load, length, List.of(), Optional.empty(), OptionalLong.empty(), 1);
    }

    private static FunctionLoad load(ArrivalProcess traffic, RequestDuration duration, OptionalInt reserved) {
        return new FunctionLoad(
                "f",
                traffic,
                duration,
                1,
                reserved,
                new SandboxLife(Duration.ofMinutes(10), Optional.empty(), Duration.ZERO));
    }

    private static RequestDuration duration(String shape, int millis) {
        Duration mean = Duration.ofMillis(millis);
        return switch (shape) {
            case "fixed" -> new RequestDuration.Fixed(mean);
            case "exponential" -> new RequestDuration.Exponential(mean);
            default -> new RequestDuration.Lognormal(mean, mean.multipliedBy(5).dividedBy(2));
        };
    }
}
