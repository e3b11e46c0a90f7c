package dev.slipway.domain.simulation;

import java.time.Duration;

/**
 * The time of one function: days of a length that suits its load, each of {@link #DAY} ticks. A tick is some nanoseconds
 * long or less than a tenth of a microsecond.
 *
 * @param dayNanos a divisor of {@link #LONGEST_DAY}
 */
record Clock(long dayNanos) {
    /** The two's logarithm of the ticks of a day. */
    static final int SHIFT = 20;

    static final long DAY = 1L << SHIFT;

    /** Later than anything that happens; three of them still fit a {@code long}. */
    static final long NEVER = Long.MAX_VALUE / 4;

    /** Nanoseconds; deploys and bursts begin at multiples of it, so that all days divide them. */
    static final long LONGEST_DAY = 100_000_000;

    private static final int REQUESTS_A_DAY = 25;
    private static final long[] DIVISORS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};

    /** The clock for a rate of requests per second: at most 25 requests a day, if that can be. */
    static Clock of(double perSecond) {
        for (long divisor : DIVISORS) {
            if (perSecond * LONGEST_DAY / divisor <= REQUESTS_A_DAY * 1e9) {
                return new Clock(LONGEST_DAY / divisor);
            }
        }
        return new Clock(LONGEST_DAY / DIVISORS[DIVISORS.length - 1]);
    }

    /** To the next tick. */
    long ticks(Duration span) {
        return ticks((double) span.toNanos());
    }

    long ticks(double nanos) {
        return Math.round(nanos * DAY / dayNanos);
    }

    long nanos(long ticks) {
        return (ticks >>> SHIFT) * dayNanos + (((ticks & (DAY - 1)) * dayNanos) >>> SHIFT);
    }

    double seconds(double ticks) {
        return ticks / DAY * dayNanos / 1e9;
    }

    /** The same moment or the next that begins a day of every clock. */
    static long aligned(Duration moment) {
        return (moment.toNanos() + LONGEST_DAY - 1) / LONGEST_DAY * LONGEST_DAY;
    }
}
