package dev.slipway.domain.simulation;

/**
 * A stream of random 64-bit words that is the same on every machine and every JDK: SplitMix64 (Steele, Lea, Flood: "Fast
 * Splittable Pseudorandom Number Generators", OOPSLA 2014).
 */
final class RandomBits {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;
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

    private static long mixed(long word) {
        long mixed = (word ^ (word >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
