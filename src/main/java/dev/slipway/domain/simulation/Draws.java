package dev.slipway.domain.simulation;

import dev.slipway.domain.simulation.RequestDuration.Exponential;
import dev.slipway.domain.simulation.RequestDuration.Lognormal;
import java.util.Arrays;

/**
 * Draws from a distribution: one of {@value #PARTS} values, all equally likely, which are the middle quantiles of as many
 * equal parts of it, scaled to its mean. {@code StrictMath} makes them the same everywhere.
 */
final class Draws {
    private static final int BITS = 14;
    private static final int PARTS = 1 << BITS;
    private static final double NORMAL_95 = 1.6448536269514722;
    private static final int HALVINGS = 48;

    private final double[] values;
    private final RandomBits bits;

    private Draws(double[] relative, double mean, RandomBits bits) {
        double scale = mean * relative.length / Arrays.stream(relative).sum();
        this.values = Arrays.stream(relative).map(value -> value * scale).toArray();
        this.bits = bits;
    }

    /** How long requests take, in nanoseconds. */
    static Draws of(RequestDuration duration, RandomBits bits) {
        double mean = duration.mean().toNanos();
        if (duration instanceof Lognormal lognormal) {
            return new Draws(lognormal(lognormal.ratio()), mean, bits);
        }
        return duration instanceof Exponential ? exponential(mean, bits) : new Draws(new double[] {1}, mean, bits);
    }

    static Draws exponential(double mean, RandomBits bits) {
        double[] relative = new double[PARTS];
        for (int part = 0; part < PARTS; part++) {
            relative[part] = -StrictMath.log(1 - (part + 0.5) / PARTS);
        }
        return new Draws(relative, mean, bits);
    }

    double next() {
        return of(bits.next());
    }

    /** The value that a random word decides by its uppermost bits. */
    double of(long word) {
        return values[(int) (word >>> (Long.SIZE - BITS)) & (values.length - 1)];
    }

    /** @param ratio of the 95th percentile to the mean */
    private static double[] lognormal(double ratio) {
        double sigma = spread(ratio);
        double[] quantiles = new double[PARTS];
        for (int part = 0; part < PARTS / 2; part++) {
            double normal = belowMedian((part + 0.5) / PARTS);
            quantiles[part] = StrictMath.exp(sigma * normal);
            quantiles[PARTS - 1 - part] = StrictMath.exp(-sigma * normal);
        }
        return quantiles;
    }

    /** The smaller sigma for which exp(1.645 sigma - sigma² / 2), the 95th percentile over the mean, is the ratio. */
    private static double spread(double ratio) {
        double root = NORMAL_95 * NORMAL_95 - 2 * StrictMath.log(ratio);
        return NORMAL_95 - StrictMath.sqrt(Math.max(0, root));
    }

    private static double belowMedian(double probability) {
        double low = -6;
        double high = 0;
        for (int step = 0; step < HALVINGS; step++) {
            double middle = (low + high) / 2;
            if (distribution(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** The standard normal distribution function for {@code x <= 0}: Abramowitz and Stegun 26.2.17, to 7.5e-8. */
    private static double distribution(double x) {
        double t = 1 / (1 - 0.2316419 * x);
        double series =
                t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return StrictMath.exp(-x * x / 2) / StrictMath.sqrt(2 * Math.PI) * series;
    }
}
