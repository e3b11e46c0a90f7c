package dev.slipway.domain.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The random numbers are those that they are meant to be, on every machine. */
class RandomNumbersTest {
    private static final long TENTH = 100_000_000;

    @ParameterizedTest
    @CsvSource({
        // Computed apart, with whole numbers of any length.
        "0, 0, -2152535657050944081, 7960286522194355700, 487617019471545679",
        "1, 0, 4720248854425330031, 1629287585893752162, 5358695149628781184",
        "1, 1, 6180444375122719049, -322658711145397775, 6258715490988419664",
    })
    void theStreamIsTheSameEverywhere(long seed, int stream, long first, long second, long third) {
        RandomBits bits = new RandomBits(seed, stream);

        assertThat(List.of(bits.next(), bits.next(), bits.next())).containsExactly(first, second, third);
    }

    @ParameterizedTest
    @CsvSource({"0.005", "3", "50", "250", "1000"})
    void countsArePoissonAndTimesInOrder(double perSecond) {
        Arrivals arrivals = new Arrivals(new ArrivalProcess(perSecond, List.of(), false), new RandomBits(1, 0));
        double mean = perSecond / 10;
        int parts = 100_000;
        double sum = 0;
        double squares = 0;
        boolean inOrder = true;

        for (long end = TENTH; end <= parts * TENTH; end += TENTH) {
            int count = 0;
            for (; arrivals.next() < end; count++) {
                long last = arrivals.next();
                arrivals.advance();
                inOrder &= arrivals.next() >= last;
            }
            sum += count;
            squares += (double) count * count;
        }

        double variance = squares / parts - sum / parts * sum / parts;
        assertThat(inOrder).isTrue();
        assertThat(sum / parts).isCloseTo(mean, within(4 * Math.sqrt(mean / parts)));
        assertThat(variance).isCloseTo(mean, within(4 * Math.sqrt((mean + 2 * mean * mean) / parts)));
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void nothingComesAtRateZeroButInABurst(boolean even) {
        ArrivalProcess.Burst burst = new ArrivalProcess.Burst(Duration.ofSeconds(5), Duration.ofSeconds(1), 1000);
        Arrivals none = new Arrivals(new ArrivalProcess(0, List.of(), even), new RandomBits(1, 0));
        Arrivals some = new Arrivals(new ArrivalProcess(0, List.of(burst), even), new RandomBits(1, 0));
        List<Long> times = new ArrayList<>();

        for (; some.next() < EventQueue.NEVER; some.advance()) {
            times.add(some.next());
        }

        assertThat(none.next()).isEqualTo(EventQueue.NEVER);
        assertThat(times).hasSizeBetween(850, 1150).allMatch(at -> at >= 50 * TENTH && at < 60 * TENTH);
    }

    @ParameterizedTest
    @CsvSource({"exponential, 2.9957", "fixed, 1", "lognormal, 2.5", "widest, 3.868", "narrow, 1.01"})
    void durationsHaveTheirMeanAndTheir95thPercentile(String shape, double ratio) {
        Duration mean = Duration.ofSeconds(10);
        RequestDuration duration = switch (shape) {
            case "exponential" -> new RequestDuration.Exponential(mean);
            case "fixed" -> new RequestDuration.Fixed(mean);
            default -> new RequestDuration.Lognormal(mean, Duration.ofMillis(Math.round(10_000 * ratio)));
        };
        Draws lengths = Draws.of(duration, new RandomBits(1, 0));
        double sum = 0;
        int parts = 100_000;
        int below = 0;

        for (long part = 0; part < parts; part++) {
            long word = (long) ((part + 0.5) / parts * 0x1.0p62) << 2;
            below += lengths.of(word) <= ratio * mean.toNanos() ? 1 : 0;
            sum += lengths.of(word);
        }

        assertThat(sum / parts).isCloseTo((double) mean.toNanos(), within(0.002 * mean.toNanos()));
        if (shape.equals("fixed")) {
            assertThat(below).isEqualTo(parts);
        } else {
            assertThat((double) below / parts).isCloseTo(0.95, within(0.004));
        }
    }

    @ParameterizedTest
    @CsvSource({"10, 10", "10, 9", "10, 39"})
    void aDistributionThatDoesNotExistIsRefused(int mean, int p95) {
        Duration one = Duration.ofSeconds(mean);
        Duration other = Duration.ofSeconds(p95);

        assertThatThrownBy(() -> new RequestDuration.Lognormal(one, other))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
