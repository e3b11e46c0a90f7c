package dev.slipway.domain.simulation;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * The sandboxes of a function. The idle ones are in the order in which they became idle: a request takes the newest, time
 * takes the oldest, and the database takes the connections of the oldest that still has some. Times must not go backwards
 * from call to call.
 */
final class Sandboxes {
    /** Instead of the time at which a sandbox was born: it is a zombie. */
    private static final long ZOMBIE = -1;

    private final long idleLife;
    private final long databaseIdle;
    private final long held;
    private final long mostAge;
    private final EventQueue events;
    private final Changes changes;

    private long[] born = new long[16];
    private int[] spare = new int[16];
    private int spares;
    private int made;
    private int[] idle = new int[16];
    private long[] since = new long[16];
    private int oldest;
    private int oldestConnected;
    private int end;
    private long nextExpiry = EventQueue.NEVER;
    private int busy;
    private int zombies;
    private int outdated;
    private long deployed = -1;

    long coldStarts;
    long reconnects;
    long recycled;
    int mostSandboxes;
    int mostZombies;
    int mostBusy;
    long mostBusyAt;

    /** Is told what changes for the database. */
    interface Changes {
        /**
         * At a moment.
         *
         * @param opened sandboxes whose connections were opened, less those whose connections ended
         * @param zombies of these that get no more requests, likewise
         */
        void change(long at, int opened, int zombies);
    }

    /** @param databaseIdle after which the database ends an idle session */
    Sandboxes(FunctionLoad.SandboxLife life, Optional<Duration> databaseIdle, EventQueue events, Changes changes) {
        this.idleLife = life.idle().toNanos();
        this.databaseIdle = databaseIdle.map(Duration::toNanos).orElse(EventQueue.NEVER);
        this.held = Math.min(idleLife, this.databaseIdle);
        this.mostAge = life.age().map(Duration::toNanos).orElse(EventQueue.NEVER);
        this.events = events;
        this.changes = changes;
    }

    int busy() {
        return busy;
    }

    /** Ends what is idle for too long. */
    void expire(long now) {
        while (nextExpiry <= now) {
            // What was the oldest may have served a request since; then this is later than was thought.
            long reclaim = since(oldest) + idleLife;
            long disconnect = since(oldestConnected) + databaseIdle;
            nextExpiry = Math.min(reclaim, disconnect);
            if (nextExpiry <= now && disconnect < reclaim) {
                disconnectOldest();
            } else if (nextExpiry <= now) {
                reclaimOldest();
            }
        }
    }

    /** Since when one is idle; {@link EventQueue#NEVER} where there is none. */
    private long since(int place) {
        return place == end ? EventQueue.NEVER : since[place & (since.length - 1)];
    }

    private void disconnectOldest() {
        oldestConnected++;
        changes.change(nextExpiry, -1, 0);
    }

    private void reclaimOldest() {
        if (oldest == oldestConnected) {
            disconnectOldest();
        }
        release(idle[oldest & (idle.length - 1)]);
        oldest++;
    }

    /** A sandbox for a request; {@link #coldStarts} tells whether it is a new one. */
    int take(long now) {
        busy++;
        while (end != oldest) {
            end--;
            boolean connected = end - oldestConnected >= 0;
            if (!connected) {
                oldestConnected = end;
            }
            int sandbox = idle[end & (idle.length - 1)];
            if (now - born[sandbox] < mostAge) {
                if (!connected) {
                    reconnects++;
                    changes.change(now, 1, 0);
                }
                return sandbox;
            }
            recycled++;
            retire(sandbox, connected, since[end & (since.length - 1)], now);
        }
        return start(now);
    }

    private int start(long now) {
        int sandbox = spares > 0 ? spare[--spares] : made++;
        if (sandbox == born.length) {
            born = Arrays.copyOf(born, sandbox * 2);
        }
        born[sandbox] = now;
        changes.change(now, 1, 0);
        coldStarts++;
        // A record of either is never set but by a new sandbox: the others were there before.
        mostSandboxes = Math.max(mostSandboxes, busy + end - oldest + zombies);
        if (busy > mostBusy) {
            mostBusy = busy;
            mostBusyAt = now;
        }
        return sandbox;
    }

    /** A request is done, or the connections of a zombie end. */
    void happen(int sandbox, long now) {
        if (born[sandbox] == ZOMBIE) {
            zombies--;
            changes.change(now, -1, -1);
            release(sandbox);
            return;
        }
        busy--;
        if (outdated > 0 && born[sandbox] < deployed) {
            outdated--;
            retire(sandbox, true, now, now);
        } else {
            push(sandbox, now);
        }
    }

    private void push(int sandbox, long now) {
        if (end - oldest == idle.length) {
            grow();
        }
        idle[end & (idle.length - 1)] = sandbox;
        since[end & (since.length - 1)] = now;
        end++;
        nextExpiry = Math.min(nextExpiry, now + held);
    }

    /** No sandbox of before gets a request any more. */
    void deploy(long now) {
        while (end != oldest) {
            end--;
            retire(idle[end & (idle.length - 1)], end - oldestConnected >= 0, since[end & (since.length - 1)], now);
        }
        oldestConnected = end;
        outdated = busy;
        deployed = now;
    }

    private void retire(int sandbox, boolean connected, long idleSince, long now) {
        if (!connected) {
            release(sandbox);
            return;
        }
        born[sandbox] = ZOMBIE;
        events.add(sandbox, idleSince + held);
        changes.change(now, 0, 1);
        zombies++;
        mostZombies = Math.max(mostZombies, zombies);
    }

    /** The time for which sandboxes are busy after a moment, of all together. */
    double left(long now) {
        double left = 0;
        for (int sandbox = 0; sandbox < made; sandbox++) {
            left += born[sandbox] == ZOMBIE ? 0 : Math.max(0, events.time(sandbox) - now);
        }
        return left;
    }

    private void release(int sandbox) {
        if (spares == spare.length) {
            spare = Arrays.copyOf(spare, spares * 2);
        }
        spare[spares++] = sandbox;
    }

    private void grow() {
        int[] ids = Arrays.copyOf(idle, idle.length * 2);
        long[] times = Arrays.copyOf(since, ids.length);
        for (int place = oldest; place != end; place++) {
            ids[place & (ids.length - 1)] = idle[place & (idle.length - 1)];
            times[place & (ids.length - 1)] = since[place & (since.length - 1)];
        }
        idle = ids;
        since = times;
    }
}
