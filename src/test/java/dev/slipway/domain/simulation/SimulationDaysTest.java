package dev.slipway.domain.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.slipway.domain.simulation.FunctionLoad.SandboxLife;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The short ways through a day lead where the long one does. */
class SimulationDaysTest {
    @ParameterizedTest
    @CsvSource({"9999, 9999", "205, 9999", "180, 9999", "9999, 4", "210, 4", "180, 4"})
    void calmAndQuietDaysAreCountedAsThoseInOrder(int reserved, int ageMinutes) {
        FunctionLoad load = new FunctionLoad(
                "f",
                Traffic.steady(2000),
                new RequestDuration.Exponential(Duration.ofMillis(100)),
                1,
                OptionalInt.of(reserved),
                new SandboxLife(Duration.ofMinutes(3), Optional.of(Duration.ofMinutes(ageMinutes)), Duration.ZERO));

        Outcome fast = inSpans(load, SandboxPool.FEWEST);
        Outcome slow = inSpans(load, Integer.MAX_VALUE);

        FunctionOutcome function = fast.functions().get(0);
        FunctionOutcome ordered = slow.functions().get(0);
        assertThat(function.requests()).isEqualTo(ordered.requests());
        assertThat(function.turnedAway()).isEqualTo(ordered.turnedAway());
        assertThat(function.meanBusy()).isCloseTo(ordered.meanBusy(), within(1e-9));
        assertThat(function.mostBusy()).isEqualTo(ordered.mostBusy());
        assertThat((double) function.recycled())
                .isCloseTo((double) ordered.recycled(), within(0.05 * ordered.recycled()));
        assertThat((double) fast.peak()).isCloseTo((double) slow.peak(), within(0.03 * slow.peak()));
        assertThat(fast.mean()).isCloseTo(slow.mean(), within(0.02 * slow.mean()));
    }

    private static Outcome inSpans(FunctionLoad load, int fewest) {
        Scenario scenario = new Scenario(
                List.of(load), Duration.ofMinutes(20), List.of(), Optional.empty(), OptionalLong.empty(), 1);
        Clock clock = Clock.of(load.traffic().highest());
        ChangeLog log = new ChangeLog(clock);
        FunctionRun run = new FunctionRun(load, scenario, 0, clock, log, fewest);
        run.until(scenario.length().toNanos());
        ConnectionMeter meter = new ConnectionMeter(scenario);
        for (int index = 0; index < log.size(); index++) {
            meter.change(log.time(index), log.opened(index), log.zombies(index));
        }
        meter.advance(scenario.length().toNanos());
        return meter.outcome(scenario, List.of(run.outcome(0)));
    }
}
