package dev.slipway.domain.simulation;

import dev.slipway.domain.simulation.RequestDuration.Exponential;
import dev.slipway.domain.simulation.RequestDuration.Lognormal;

/**
 * How long requests take, in ticks: one of {@value #PARTS} values, all equally likely, which are the middle quantiles of
 * as many equal parts of the distribution, scaled to its mean. {@code StrictMath} makes them the same everywhere.
 */
final class RequestLengths {
    private static final int BITS = 14;
    private static final int PARTS = 1 << BITS;

    private final long[] values;

    private RequestLengths(long[] values) {
        this.values = values;
    }

    static RequestLengths of(RequestDuration duration, Clock clock) {
        long mean = clock.ticks(duration.mean());
        if (duration instanceof Lognormal lognormal) {
            return scaled(NormalQuantiles.lognormal(lognormal.ratio(), PARTS), (double) mean);
        }
        return duration instanceof Exponential ? exponential((double) mean) : new RequestLengths(new long[] {mean});
    }

    /** @param mean ticks */
    static RequestLengths exponential(double mean) {
        return scaled(exponential(), mean);
    }

    /** The length that a random word decides by its uppermost bits. */
    long of(long word) {
        return values[(int) (word >>> (Long.SIZE - BITS)) & (values.length - 1)];
    }

    /**
     * Puts the length of a request in the place of every word, and returns the sum of them.
     *
     * @param words at random
     */
    long replace(long[] words, int count) {
        long sum = 0;
        for (int index = 0; index < count; index++) {
            long length = of(words[index]);
            words[index] = length;
            sum += length;
        }
        return sum;
    }

    /** The mean of the values, in ticks. */
    double mean() {
        return sum(values) / values.length;
    }

    private static double[] exponential() {
        double[] relative = new double[PARTS];
        for (int part = 0; part < PARTS; part++) {
            relative[part] = -StrictMath.log(1 - (part + 0.5) / PARTS);
        }
        return relative;
    }

    private static RequestLengths scaled(double[] relative, double mean) {
        double sum = 0;
        for (double value : relative) {
            sum += value;
        }
        long[] values = new long[PARTS];
        for (int part = 0; part < PARTS; part++) {
            values[part] = Math.round(relative[part] / sum * PARTS * mean);
        }
        return new RequestLengths(values);
    }

    private static double sum(long[] values) {
        double sum = 0;
        for (long value : values) {
            sum += value;
        }
        return sum;
    }
}
