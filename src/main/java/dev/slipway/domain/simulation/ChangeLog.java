package dev.slipway.domain.simulation;

import java.util.Arrays;

/** Sandboxes whose connections were opened or closed, and those that became zombies or ended as such, in order of time. */
final class ChangeLog {
    private final Clock clock;
    private long[] times = new long[64];
    private int[] opened = new int[64];
    private int[] retired = new int[64];
    private int size;

    ChangeLog(Clock clock) {
        this.clock = clock;
    }

    /** @param at by the clock of the function */
    void add(long at, int sandboxesOpened, int zombies) {
        if (size == times.length) {
            times = Arrays.copyOf(times, size * 2);
            opened = Arrays.copyOf(opened, size * 2);
            retired = Arrays.copyOf(retired, size * 2);
        }
        times[size] = clock.nanos(at);
        opened[size] = sandboxesOpened;
        retired[size] = zombies;
        size++;
    }

    int size() {
        return size;
    }

    /** In nanoseconds. */
    long time(int index) {
        return times[index];
    }

    int opened(int index) {
        return opened[index];
    }

    int zombies(int index) {
        return retired[index];
    }

    void clear() {
        size = 0;
    }
}
