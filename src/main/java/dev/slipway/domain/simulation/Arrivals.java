package dev.slipway.domain.simulation;

/** When requests come, one after the other, in nanoseconds. */
final class Arrivals {
    private final ArrivalProcess traffic;
    private final Draws gaps;
    private double next;
    private double gap;
    private long rateChange;

    Arrivals(ArrivalProcess traffic, RandomBits bits) {
        this.traffic = traffic;
        this.gaps = Draws.exponential(1, bits);
        changeRate();
    }

    /** When the next one comes; {@link EventQueue#NEVER} when none does. */
    long next() {
        return (long) next;
    }

    /** The next one has come. */
    void advance() {
        next += traffic.even() ? gap : gaps.next() * gap;
        if (next >= rateChange) {
            changeRate();
        }
    }

    /** An exponential gap has no memory of what was before, so that it may begin anew with each rate. */
    private void changeRate() {
        do {
            long begin = rateChange;
            double rate = traffic.rateAt(begin);
            rateChange = traffic.nextChange(begin);
            gap = 1e9 / rate;
            next = rate == 0 ? EventQueue.NEVER : begin + (traffic.even() ? gap : gaps.next() * gap);
        } while (next >= rateChange && rateChange < EventQueue.NEVER);
    }
}
