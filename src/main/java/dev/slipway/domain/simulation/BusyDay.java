package dev.slipway.domain.simulation;

import java.util.Arrays;

/**
 * How many requests are in work over one day, in the order of time, without regard to the sandboxes that serve them.
 * Nothing is sorted: requests come in order, and for each that ends a search without branches finds the first that comes
 * later.
 */
final class BusyDay {
    private static final int SLOT_BITS = 6;
    private static final int SLOTS = 1 << SLOT_BITS;

    private final RequestLengths lengths;
    private final int most;

    /** How many requests come before each of equal parts of the day. */
    private final int[] before = new int[SLOTS + 1];

    private long[] times = {Clock.NEVER};

    /** How many end after the request before and not after this one. */
    private int[] ended = new int[64];

    private long[] ends = new long[64];
    private int staying;
    private int accepted;
    private int highest;
    private long worked;

    /** @param most that can be in work together; the others are turned away */
    BusyDay(RequestLengths lengths, int most) {
        this.lengths = lengths;
        this.most = most;
    }

    /** @param arrivals times of the requests of a day in order, and {@link Clock#NEVER} behind them */
    void begin(long[] arrivals, int count) {
        times = arrivals;
        if (count >= ended.length) {
            ended = new int[count * 2];
            ends = new long[count * 2];
        }
        Arrays.fill(before, 0);
        for (int index = 0; index < count; index++) {
            before[slot(arrivals[index]) + 1]++;
        }
        for (int slot = 1; slot < SLOTS; slot++) {
            before[slot] += before[slot - 1];
        }
    }

    /** A request ends on the day. */
    void end(long at) {
        ended[before(at)]++;
    }

    private static int slot(long moment) {
        return (int) (moment >>> (Clock.SHIFT - SLOT_BITS)) & (SLOTS - 1);
    }

    /** How many requests come before a moment. */
    private int before(long moment) {
        int found = before[slot(moment)];
        // The sign of a difference takes the first step without a branch, and few need another.
        found += (int) ((times[found] - moment) >>> (Long.SIZE - 1));
        while (times[found] < moment) {
            found++;
        }
        return found;
    }

    /**
     * Lets all requests come, after all those that end were told.
     *
     * @param words at random, one for each request
     * @param busy when the day begins
     * @param limit of requests in work; when there would be more the day is given up
     * @return whether the limit was kept
     */
    boolean run(long[] words, int count, int busy, int limit, long tomorrow) {
        int working = busy;
        int top = busy;
        int begun = 0;
        int stay = 0;
        long sum = 0;
        for (int index = 0; index < count; index++) {
            working -= ended[index];
            ended[index] = 0;
            // Without a branch, which nothing could predict: -1 when there is room and 0 when there is none.
            int room = (working - most) >> (Integer.SIZE - 1);
            long length = lengths.of(words[index]);
            working -= room;
            top = Math.max(top, working);
            sum += length & room;
            begun -= room;
            long at = times[index] + length;
            ends[stay] = at;
            if (at < tomorrow) {
                ended[Math.max(index + 1, before(at))] -= room;
            } else {
                stay -= room;
            }
        }
        ended[count] = 0;
        accepted = begun;
        staying = stay;
        highest = top;
        worked = sum;
        return top <= limit;
    }

    /** How many requests were not turned away. */
    int accepted() {
        return accepted;
    }

    /** How many of these are in work still when the day ends. */
    int staying() {
        return staying;
    }

    /** When they will end. */
    long[] ends() {
        return ends;
    }

    /** The most that were in work together. */
    int highest() {
        return highest;
    }

    /** The time that all accepted requests take. */
    long worked() {
        return worked;
    }
}
