package dev.slipway.domain.simulation;

import java.time.Duration;
import java.util.List;

/**
 * The requests to one function.
 *
 * @param perSecond outside bursts; at least {@link #LEAST} or 0
 * @param bursts where they overlap, the last one counts
 * @param even whether requests come in equal steps; by themselves they come at random, as a Poisson process
 */
public record ArrivalProcess(double perSecond, List<Burst> bursts, boolean even) {
    /** Requests per second below which only 0 is allowed. */
    public static final double LEAST = 0.001;

    /** The highest rate that is simulated, in requests per second. */
    public static final double MOST = 1_000_000;

    public ArrivalProcess {
        bursts = List.copyOf(bursts);
        requireRate(perSecond);
    }

    /**
     * Another rate for a while.
     *
     * @param at from the beginning
     */
    public record Burst(Duration at, Duration length, double perSecond) {
        public Burst {
            requireRate(perSecond);
        }

        private boolean covers(long nanos) {
            return nanos >= begin() && nanos < end();
        }

        private long begin() {
            return at.toNanos();
        }

        private long end() {
            return at.plus(length).toNanos();
        }
    }

    /** Whether a rate is one that can be simulated. */
    public static boolean allows(double perSecond) {
        return perSecond == 0 || (perSecond >= LEAST && perSecond <= MOST);
    }

    /** How many requests there are on average in the time from the beginning. */
    public double expected(Duration time) {
        long end = time.toNanos();
        double requests = 0;
        for (long from = 0; from < end; ) {
            long to = Math.min(end, nextChange(from));
            requests += rateAt(from) * (to - from) / 1e9;
            from = to;
        }
        return requests;
    }

    /** The highest rate that occurs. */
    public double highest() {
        return bursts.stream().mapToDouble(Burst::perSecond).reduce(perSecond, Math::max);
    }

    double rateAt(long nanos) {
        double rate = perSecond;
        for (Burst burst : bursts) {
            rate = burst.covers(nanos) ? burst.perSecond() : rate;
        }
        return rate;
    }

    /** When the rate may change for the first time after a moment, in nanoseconds, or never. */
    long nextChange(long nanos) {
        long next = EventQueue.NEVER;
        for (Burst burst : bursts) {
            next = burst.begin() > nanos ? Math.min(next, burst.begin()) : next;
            next = burst.end() > nanos ? Math.min(next, burst.end()) : next;
        }
        return next;
    }

    private static void requireRate(double perSecond) {
        if (!allows(perSecond)) {
            throw new IllegalArgumentException("not a rate that can be simulated: " + perSecond);
        }
    }
}
