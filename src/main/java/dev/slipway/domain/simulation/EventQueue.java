package dev.slipway.domain.simulation;

import java.util.Arrays;

/**
 * What happens to sandboxes, in the order of time. They wait in a ring of slots by the time of their event, each slot in
 * order (a calendar queue: Brown, CACM 31/10, 1988); an event of a later round stays in its place until then. Adding and
 * taking cost a few steps each, and memory grows with the sandboxes and not with the requests.
 */
final class EventQueue {
    /** Later than anything that happens; several of them still fit a {@code long}, and one a {@code double}. */
    static final long NEVER = 1L << 60;

    static final int NONE = -1;

    private static final int FEWEST_SLOTS = 1 << 12;
    private static final int MOST_SLOTS = 1 << 20;

    private final int shift;
    private final int[] first;
    private int[] following = new int[64];
    private long[] times = new long[64];
    private long slot;

    /**
     * Empty.
     *
     * @param gap about the time from event to event
     * @param span about the time from adding an event to its happening
     */
    EventQueue(double gap, double span) {
        this.shift = Long.SIZE - 1 - Long.numberOfLeadingZeros(Math.max(1, (long) gap));
        long wanted = Math.min(MOST_SLOTS, Math.max(FEWEST_SLOTS, (long) (4 * span) >>> shift));
        this.first = new int[(int) Long.highestOneBit(wanted)];
        Arrays.fill(first, NONE);
    }

    /** @param sandbox that is not in it */
    void add(int sandbox, long at) {
        if (sandbox >= times.length) {
            times = Arrays.copyOf(times, Integer.highestOneBit(sandbox) * 2);
            following = Arrays.copyOf(following, times.length);
        }
        times[sandbox] = at;
        int place = place(at >>> shift);
        int before = NONE;
        int after = first[place];
        while (after != NONE && times[after] <= at) {
            before = after;
            after = following[after];
        }
        following[sandbox] = after;
        if (before == NONE) {
            first[place] = sandbox;
        } else {
            following[before] = sandbox;
        }
    }

    /** Takes out the sandbox whose event is the first, if it is not after a moment; else {@link #NONE}. */
    int poll(long until) {
        long last = until >>> shift;
        while (true) {
            int place = place(slot);
            int sandbox = first[place];
            if (sandbox != NONE && times[sandbox] >>> shift == slot) {
                if (times[sandbox] > until) {
                    return NONE;
                }
                first[place] = following[sandbox];
                return sandbox;
            }
            if (slot >= last) {
                return NONE;
            }
            slot++;
        }
    }

    /** When the last event of a sandbox is or was. */
    long time(int sandbox) {
        return times[sandbox];
    }

    private int place(long number) {
        return (int) number & (first.length - 1);
    }
}
