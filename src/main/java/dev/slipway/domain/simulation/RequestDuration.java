package dev.slipway.domain.simulation;

import java.time.Duration;

/** How long requests take. */
public sealed interface RequestDuration {
    Duration mean();

    /** The shape in a word: fixed, exponential, lognormal. */
    String shape();

    /** Every request takes the same time. */
    record Fixed(Duration mean) implements RequestDuration {
        @Override
        public String shape() {
            return "fixed";
        }
    }

    /** Many short requests and few long ones, without memory: the 95th percentile is three times the mean. */
    record Exponential(Duration mean) implements RequestDuration {
        @Override
        public String shape() {
            return "exponential";
        }
    }

    /**
     * Lognormal, as measured latencies often are.
     *
     * @param p95 what 95 of 100 requests stay below; longer than the mean and at most {@link #WIDEST} times as long
     */
    record Lognormal(Duration mean, Duration p95) implements RequestDuration {
        /** No lognormal distribution has a higher ratio of its 95th percentile to its mean: exp(1.64485² / 2). */
        public static final double WIDEST = 3.868;

        public Lognormal {
            if (!allows(mean, p95)) {
                throw new IllegalArgumentException("no lognormal distribution has mean " + mean + ", p95 " + p95);
            }
        }

        /** Whether there is such a distribution. */
        public static boolean allows(Duration mean, Duration p95) {
            double ratio = (double) p95.toNanos() / mean.toNanos();
            return ratio > 1 && ratio <= WIDEST;
        }

        /** The 95th percentile over the mean. */
        public double ratio() {
            return (double) p95.toNanos() / mean.toNanos();
        }

        @Override
        public String shape() {
            return "lognormal";
        }
    }
}
