package dev.slipway.domain.simulation;

import java.util.Arrays;

/**
 * The busy sandboxes by the day on which each is done (a calendar queue: Brown, CACM 31/10, 1988). One that is done in a
 * later year stays in its place until then. Adding and taking cost a few steps each, and memory grows with the busy
 * sandboxes and not with the requests.
 */
final class Calendar {
    private static final int NONE = -1;
    private static final int FEWEST_DAYS = 16;
    private static final int MOST_DAYS = 1 << 22;

    private final int[] first;
    private int[] following = new int[FEWEST_DAYS];
    private long[] done = new long[FEWEST_DAYS];
    private int[] taken = new int[FEWEST_DAYS];

    /** @param duration mean ticks of a request; a year holds eight of them */
    Calendar(double duration) {
        int days = (int) Math.max(FEWEST_DAYS, Math.min(MOST_DAYS / 2, 8 * duration / Clock.DAY));
        first = new int[Integer.highestOneBit(days) * 2];
        Arrays.fill(first, NONE);
    }

    /** Before a sandbox is added for the first time. */
    void makeRoom(int sandbox) {
        if (sandbox >= done.length) {
            int size = Integer.highestOneBit(sandbox) * 2;
            done = Arrays.copyOf(done, size);
            following = Arrays.copyOf(following, size);
            taken = Arrays.copyOf(taken, size);
        }
    }

    void add(int sandbox, long at) {
        int slot = (int) (at >>> Clock.SHIFT) & (first.length - 1);
        done[sandbox] = at;
        following[sandbox] = first[slot];
        first[slot] = sandbox;
    }

    /** The first of some sandboxes, for each the time when it is done. */
    void add(int[] sandboxes, long[] times, int count) {
        for (int index = 0; index < count; index++) {
            add(sandboxes[index], times[index]);
        }
    }

    /** The same, for each the time when it begins and how long it takes. */
    void add(int[] sandboxes, long[] times, long[] lengths, int count) {
        int[] heads = first;
        int[] next = following;
        long[] ends = done;
        for (int index = 0; index < count; index++) {
            int sandbox = sandboxes[index];
            long at = times[index] + lengths[index];
            int slot = (int) (at >>> Clock.SHIFT) & (heads.length - 1);
            ends[sandbox] = at;
            next[sandbox] = heads[slot];
            heads[slot] = sandbox;
        }
    }

    /** Takes out those that are done on a day, in no order; {@link #taken} has them. */
    int take(long day) {
        int slot = (int) day & (first.length - 1);
        int sandbox = first[slot];
        first[slot] = NONE;
        int count = 0;
        while (sandbox != NONE) {
            int next = following[sandbox];
            if (done[sandbox] >>> Clock.SHIFT == day) {
                taken[count++] = sandbox;
            } else {
                following[sandbox] = first[slot];
                first[slot] = sandbox;
            }
            sandbox = next;
        }
        return count;
    }

    int[] taken() {
        return taken;
    }

    long done(int sandbox) {
        return done[sandbox];
    }

    /** The ticks for which they are busy after {@code now}, all together. */
    double left(long now) {
        double left = 0;
        for (int head : first) {
            for (int sandbox = head; sandbox != NONE; sandbox = following[sandbox]) {
                left += done[sandbox] - now;
            }
        }
        return left;
    }
}
