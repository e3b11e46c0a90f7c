package dev.slipway.domain.simulation;

import java.util.Arrays;

/** How many of events that come at random come in a day, by inversion of the distribution function. */
final class PoissonCounts {
    private final double[] atMost;

    /** @param mean of at most some hundreds, beyond which exp(-mean) loses its precision */
    PoissonCounts(double mean) {
        int most = (int) (mean + 12 * StrictMath.sqrt(mean) + 20);
        atMost = new double[most];
        double probability = StrictMath.exp(-mean);
        double sum = 0;
        for (int count = 0; count < most; count++) {
            sum += probability;
            atMost[count] = sum;
            probability *= mean / (count + 1);
        }
    }

    /**
     * The count.
     *
     * @param unit evenly from 0 to 1
     */
    int of(double unit) {
        int found = Arrays.binarySearch(atMost, unit);
        return Math.min(atMost.length - 1, found < 0 ? -found - 1 : found + 1);
    }
}
