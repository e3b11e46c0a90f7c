package dev.slipway.domain.simulation;

import java.util.Arrays;

/**
 * The idle sandboxes in the order in which they became idle. A request takes the newest, time takes the oldest, and the
 * database takes the connections of the oldest that still has some.
 */
final class IdleStack {
    private int[] sandboxes = new int[16];
    private long[] since = new long[16];
    private int oldest;
    private int oldestConnected;
    private int end;

    int size() {
        return end - oldest;
    }

    /** How many of them have their connections still. */
    int connected() {
        return end - oldestConnected;
    }

    void push(int sandbox, long now) {
        if (size() == sandboxes.length) {
            grow();
        }
        int place = end & (sandboxes.length - 1);
        sandboxes[place] = sandbox;
        since[place] = now;
        end++;
    }

    /** The newest; ask {@link #newestIsConnected} and {@link #newestSince} before. */
    int pop() {
        end--;
        if (end - oldestConnected < 0) {
            oldestConnected = end;
        }
        return sandboxes[end & (sandboxes.length - 1)];
    }

    /** Takes out the newest of those with connections, and puts them into {@code taken} from a place on. */
    void pop(int[] taken, int from, int count) {
        end -= count;
        for (int index = 0; index < count; index++) {
            taken[from + index] = sandboxes[(end + index) & (sandboxes.length - 1)];
        }
    }

    void push(int[] added, int from, int count, long now) {
        while (size() + count > sandboxes.length) {
            grow();
        }
        for (int index = 0; index < count; index++) {
            int place = (end + index) & (sandboxes.length - 1);
            sandboxes[place] = added[from + index];
            since[place] = now;
        }
        end += count;
    }

    /** Whether the newest of them were all born after a moment, or there are not so many. */
    boolean newestAreBornAfter(long moment, long[] born, int count) {
        for (int place = end - Math.min(count, size()); place != end; place++) {
            if (born[sandboxes[place & (sandboxes.length - 1)]] <= moment) {
                return false;
            }
        }
        return true;
    }

    boolean newestIsConnected() {
        return connected() > 0;
    }

    long newestSince() {
        return since[(end - 1) & (since.length - 1)];
    }

    /** Since when the oldest is idle; {@link Clock#NEVER} when there is none. */
    long oldestSince() {
        return size() == 0 ? Clock.NEVER : since[oldest & (since.length - 1)];
    }

    /** The same of the oldest that has its connections. */
    long oldestConnectedSince() {
        return connected() == 0 ? Clock.NEVER : since[oldestConnected & (since.length - 1)];
    }

    boolean oldestIsConnected() {
        return oldest == oldestConnected;
    }

    int removeOldest() {
        int sandbox = sandboxes[oldest & (sandboxes.length - 1)];
        if (oldestIsConnected()) {
            oldestConnected++;
        }
        oldest++;
        return sandbox;
    }

    void disconnectOldest() {
        oldestConnected++;
    }

    private void grow() {
        int[] ids = Arrays.copyOf(sandboxes, sandboxes.length * 2);
        long[] times = Arrays.copyOf(since, ids.length);
        for (int i = oldest; i != end; i++) {
            ids[i & (ids.length - 1)] = sandboxes[i & (sandboxes.length - 1)];
            times[i & (ids.length - 1)] = since[i & (since.length - 1)];
        }
        sandboxes = ids;
        since = times;
    }
}
