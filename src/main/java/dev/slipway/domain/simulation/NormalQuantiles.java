package dev.slipway.domain.simulation;

/** Quantiles of distributions that come from the normal one. */
final class NormalQuantiles {
    private static final double NORMAL_95 = 1.6448536269514722;
    private static final int HALVINGS = 48;

    private NormalQuantiles() {}

    /**
     * The middle quantiles of equal parts of a lognormal distribution with median 1.
     *
     * @param ratio of its 95th percentile to its mean
     */
    static double[] lognormal(double ratio, int parts) {
        double sigma = spread(ratio);
        double[] quantiles = new double[parts];
        for (int part = 0; part < parts / 2; part++) {
            double normal = belowMedian((part + 0.5) / parts);
            quantiles[part] = StrictMath.exp(sigma * normal);
            quantiles[parts - 1 - part] = StrictMath.exp(-sigma * normal);
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
