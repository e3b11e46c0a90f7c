package dev.slipway.domain.simulation;

/**
 * A stream of random 64-bit words that is the same on every machine and every JDK: SplitMix64 (Steele, Lea, Flood: "Fast
 * Splittable Pseudorandom Number Generators", OOPSLA 2014).
 */
final class RandomBits {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;
    private long state;

    /**
     * The stream of a number, of which no two seem related.
     *
     * @param stream tells apart the streams of one seed
     */
    RandomBits(long seed, int stream) {
        this.state = mixed(mixed(seed) + stream * GAMMA);
    }

    long next() {
        state += GAMMA;
        return mixed(state);
    }

    /** The next {@code count} words. */
    void fill(long[] words, int count) {
        long from = state;
        for (int index = 0; index < count; index++) {
            from += GAMMA;
            words[index] = mixed(from);
        }
        state = from;
    }

    /** Evenly from 0 up to below 1. */
    double unit() {
        return (next() >>> 11) * UNIT;
    }

    private static long mixed(long word) {
        long mixed = (word ^ (word >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
