package dev.slipway.domain.watching;

import dev.slipway.domain.live.Utilisation;

/** More connections than somebody wants to see. */
public sealed interface Threshold {
    /** Whether that is more. */
    boolean isBelow(Utilisation seen);

    /** As it is typed. */
    String text();

    /**
     * Of any limit.
     *
     * @param percent above which is too much
     */
    record Share(int percent) implements Threshold {
        private static final double WHOLE = 100.0;

        @Override
        public boolean isBelow(Utilisation seen) {
            return seen.share() > percent / WHOLE;
        }

        @Override
        public String text() {
            return percent + "%";
        }
    }

    /**
     * Whatever the limits are.
     *
     * @param connections above which is too much
     */
    record Count(int connections) implements Threshold {
        @Override
        public boolean isBelow(Utilisation seen) {
            return seen.used() > connections;
        }

        @Override
        public String text() {
            return Integer.toString(connections);
        }
    }
}
