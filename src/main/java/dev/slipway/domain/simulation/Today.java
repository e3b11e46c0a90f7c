package dev.slipway.domain.simulation;

import java.util.Arrays;

/** The sandboxes that are done on the present day, in order of time. */
final class Today {
    private int[] sandboxes = new int[64];
    private long[] times = new long[64];
    private int next;
    private int end;

    /** When the first of them is done; {@link Clock#NEVER} when there is none. */
    long earliest() {
        return next < end ? times[next] : Clock.NEVER;
    }

    int remove() {
        int sandbox = sandboxes[next++];
        if (next == end) {
            next = 0;
            end = 0;
        }
        return sandbox;
    }

    void add(int sandbox, long at) {
        if (end == times.length) {
            sandboxes = Arrays.copyOf(sandboxes, end * 2);
            times = Arrays.copyOf(times, end * 2);
        }
        int place = end++;
        while (place > next && times[place - 1] > at) {
            times[place] = times[place - 1];
            sandboxes[place] = sandboxes[place - 1];
            place--;
        }
        times[place] = at;
        sandboxes[place] = sandbox;
    }
}
