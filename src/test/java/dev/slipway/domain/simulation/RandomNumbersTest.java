package dev.slipway.domain.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The random numbers are those that they are meant to be, on every machine. */
class RandomNumbersTest {
    private static final Clock CLOCK = new Clock(Clock.LONGEST_DAY);

    @ParameterizedTest
    @CsvSource({
        // Computed apart, with whole numbers of any length.
        "0, 0, -2152535657050944081, 7960286522194355700, 487617019471545679",
        "1, 0, 4720248854425330031, 1629287585893752162, 5358695149628781184",
        "1, 1, 6180444375122719049, -322658711145397775, 6258715490988419664",
    })
    void theStreamIsTheSameEverywhere(long seed, int stream, long first, long second, long third) {
        RandomBits bits = new RandomBits(seed, stream);
        RandomBits filled = new RandomBits(seed, stream);
        long[] words = new long[3];

        filled.fill(words, 3);

        assertThat(List.of(bits.next(), bits.next(), bits.next())).containsExactly(first, second, third);
        assertThat(words).containsExactly(first, second, third);
        assertThat(bits.next()).isEqualTo(filled.next());
    }

    @ParameterizedTest
    @CsvSource({"0.005", "3", "50", "250", "1000"})
    void countsArePoissonAndTimesInOrder(double perSecond) {
        Arrivals arrivals = new Arrivals(Traffic.steady(perSecond), CLOCK, new RandomBits(1, 0));
        double mean = perSecond / 10;
        int days = 100_000;
        double sum = 0;
        double squares = 0;

        for (int day = 0; day < days; day++) {
            int count = arrivals.count(day);
            sum += count;
            squares += (double) count * count;
            assertInOrder(arrivals.times(), count, (long) day << Clock.SHIFT);
        }

        double variance = squares / days - sum / days * sum / days;
        assertThat(sum / days).isCloseTo(mean, within(4 * Math.sqrt(mean / days)));
        assertThat(variance).isCloseTo(mean, within(4 * Math.sqrt((mean + 2 * mean * mean) / days)));
    }

    private static void assertInOrder(long[] times, int count, long start) {
        long last = start;
        boolean inOrder = true;
        for (int index = 0; index < count; index++) {
            inOrder &= times[index] >= last;
            last = times[index];
        }
        assertThat(inOrder && last < start + Clock.DAY && times[count] == Clock.NEVER)
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void nothingComesAtRateZero(boolean even) {
        Arrivals arrivals = new Arrivals(new Traffic(0, List.of(), even), CLOCK, new RandomBits(1, 0));

        assertThat(List.of(arrivals.count(0), arrivals.count(1), arrivals.count(1_000_000)))
                .containsExactly(0, 0, 0);
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
        RequestLengths lengths = RequestLengths.of(duration, CLOCK);
        int parts = 100_000;
        int below = 0;

        for (long part = 0; part < parts; part++) {
            long word = (long) ((part + 0.5) / parts * 0x1.0p62) << 2;
            below += lengths.of(word) <= ratio * CLOCK.ticks(mean) ? 1 : 0;
        }

        assertThat(lengths.mean()).isCloseTo((double) CLOCK.ticks(mean), within(1.0));
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

    @ParameterizedTest
    @CsvSource({"1, 100000000", "250, 100000000", "251, 50000000", "5000, 5000000", "1000000, 100000"})
    void aClockHasDaysThatSuitTheLoad(double perSecond, long dayNanos) {
        Clock clock = Clock.of(perSecond);

        assertThat(clock.dayNanos()).isEqualTo(dayNanos);
        assertThat(clock.nanos(clock.ticks(Duration.ofDays(7))))
                .isEqualTo(Duration.ofDays(7).toNanos());
        assertThat(Clock.LONGEST_DAY % dayNanos).isZero();
    }
}
