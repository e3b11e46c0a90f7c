package dev.slipway.domain.simulation;

import java.util.Arrays;

/** When requests come, day by day, in the order of time. */
final class Arrivals {
    private static final double UNIT = 1L << 40;

    private final Traffic traffic;
    private final Clock clock;
    private final RandomBits bits;
    private final RequestLengths gaps = RequestLengths.exponential(UNIT);
    private long rateChange;
    private long begin;
    private long next;
    private double gap;
    private long came;
    private long[] times = new long[64];

    Arrivals(Traffic traffic, Clock clock, RandomBits bits) {
        this.traffic = traffic;
        this.clock = clock;
        this.bits = bits;
    }

    /** How many requests come on a day; {@link #times} has them. Days are asked for in order. */
    int count(long day) {
        if (day >= rateChange) {
            changeRate(day);
        }
        long end = (day + 1) << Clock.SHIFT;
        int count = traffic.even() ? countEven(end) : countRandom(end);
        add(count, Clock.NEVER);
        return count;
    }

    /** When the requests of the day come, and {@link Clock#NEVER} behind them. */
    long[] times() {
        return times;
    }

    private void changeRate(long day) {
        long nanos = day * clock.dayNanos();
        double aDay = traffic.rateAt(nanos) * clock.dayNanos() / 1e9;
        rateChange = traffic.nextChange(nanos) / clock.dayNanos();
        begin = day << Clock.SHIFT;
        gap = Clock.DAY / aDay;
        came = 0;
        // An exponential gap has no memory of what was before, so that it may begin anew with each rate.
        next = aDay == 0 ? Clock.NEVER : begin + randomGap();
    }

    private int countRandom(long end) {
        long at = next;
        int count = 0;
        while (at < end) {
            add(count++, at);
            at += randomGap();
        }
        next = at;
        return count;
    }

    private long randomGap() {
        return (long) (gaps.of(bits.next()) * (gap / UNIT));
    }

    private int countEven(long end) {
        int count = 0;
        while (begin + (came + 1) * gap < end) {
            came++;
            add(count++, begin + (long) (came * gap));
        }
        return count;
    }

    private void add(int index, long at) {
        if (index == times.length) {
            times = Arrays.copyOf(times, index * 2);
        }
        times[index] = at;
    }
}
