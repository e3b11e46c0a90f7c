package dev.slipway.domain.simulation;

/** When requests come, day by day. */
final class Arrivals {
    private final Traffic traffic;
    private final Clock clock;
    private final RandomBits bits;
    private PoissonCounts counts = new PoissonCounts(0);
    private long rateChange;
    private long begin;
    private double gap;
    private long came;
    private long[] times = new long[64];

    Arrivals(Traffic traffic, Clock clock, RandomBits bits) {
        this.traffic = traffic;
        this.clock = clock;
        this.bits = bits;
    }

    /** How many requests come on a day; days are asked for in order. */
    int count(long day) {
        if (day >= rateChange) {
            changeRate(day);
        }
        return traffic.even() ? evenCount(day) : counts.of(bits.unit());
    }

    private void changeRate(long day) {
        long nanos = day * clock.dayNanos();
        double aDay = traffic.rateAt(nanos) * clock.dayNanos() / 1e9;
        rateChange = traffic.nextChange(nanos) / clock.dayNanos();
        counts = new PoissonCounts(aDay);
        begin = day << Clock.SHIFT;
        gap = Clock.DAY / aDay;
        came = 0;
    }

    private int evenCount(long day) {
        long end = (day + 1) << Clock.SHIFT;
        long until = came;
        while (begin + (until + 1) * gap < end) {
            until++;
        }
        int count = (int) (until - came);
        came = until;
        return count;
    }

    /** The times of all requests of a day, in no order. */
    long[] times(long start, int count) {
        if (count > times.length) {
            times = new long[count * 2];
        }
        if (traffic.even()) {
            for (int index = 0; index < count; index++) {
                times[index] = begin + (long) ((came - count + index + 1) * gap);
            }
        } else {
            bits.fill(times, count);
            for (int index = 0; index < count; index++) {
                times[index] = start + (times[index] & (Clock.DAY - 1));
            }
        }
        return times;
    }
}
