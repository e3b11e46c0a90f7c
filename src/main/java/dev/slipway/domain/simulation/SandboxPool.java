package dev.slipway.domain.simulation;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * The sandboxes of one function. A request takes the one that became idle last, so the oldest idle ones go first. Times
 * must not go backwards from call to call.
 */
final class SandboxPool {
    /** Sandboxes of which there must be so many before anything is done out of its order. */
    static final int FEWEST = 64;

    /** In standard deviations of a number of requests in work. */
    private static final double SPARED = 1.5;

    private final long idleLife;
    private final long databaseIdle;
    private final long held;
    private final long mostAge;
    private final ChangeLog changes;
    private final int fewest;

    private final IdleStack idle = new IdleStack();
    private final PriorityQueue<Long> zombies = new PriorityQueue<>();
    private long[] born = new long[16];
    private int[] spare = new int[16];
    private int spares;
    private int made;
    private int busy;
    private int outdated;
    private long deployed = -1;
    private long nothingBefore;
    private final PoolTally tally = new PoolTally();

    /**
     * Without a sandbox yet.
     *
     * @param databaseIdle after which the database ends an idle session
     * @param fewest sandboxes with which a day can be calm or quiet
     */
    SandboxPool(
            FunctionLoad.SandboxLife life,
            Optional<Duration> databaseIdle,
            Clock clock,
            ChangeLog changes,
            int fewest) {
        this.idleLife = clock.ticks(life.idle());
        this.held = databaseIdle.isPresent() ? Math.min(idleLife, clock.ticks(databaseIdle.get())) : idleLife;
        this.databaseIdle = held < idleLife ? held : Clock.NEVER;
        this.mostAge = life.age().isPresent() ? clock.ticks(life.age().get()) : Clock.NEVER;
        this.changes = changes;
        this.fewest = fewest;
    }

    int busy() {
        return busy;
    }

    int idle() {
        return idle.size();
    }

    int zombies() {
        return zombies.size();
    }

    PoolTally tally() {
        return tally;
    }

    /** Lets time pass: what ends by {@code now} ends, in its order. */
    void settle(long now) {
        while (nothingBefore <= now) {
            long reclaim = idle.oldestSince() + idleLife;
            long disconnect = idle.oldestConnectedSince() + databaseIdle;
            Long first = zombies.peek();
            long zombie = first == null ? Clock.NEVER : first;
            long next = Math.min(reclaim, Math.min(disconnect, zombie));
            if (next > now) {
                // Whoever becomes idle from now on keeps its connections for as long as they are held.
                nothingBefore = Math.min(next, now + held);
            } else if (next == zombie) {
                zombies.remove();
                changes.add(next, -1, -1);
            } else if (next == disconnect) {
                idle.disconnectOldest();
                changes.add(next, -1, 0);
            } else {
                reclaimOldest(next);
            }
        }
    }

    private void reclaimOldest(long now) {
        if (idle.oldestIsConnected()) {
            changes.add(now, -1, 0);
        }
        release(idle.removeOldest());
    }

    /** A sandbox for a request, after {@link #settle}; {@link PoolTally#coldStarts} tells whether it is a new one. */
    int take(long now) {
        busy++;
        while (idle.size() > 0) {
            boolean connected = idle.newestIsConnected();
            long since = idle.newestSince();
            int sandbox = idle.pop();
            if (mostAge == Clock.NEVER || now - born[sandbox] < mostAge) {
                reconnect(connected, now);
                return sandbox;
            }
            tally.recycled++;
            retire(sandbox, connected, since, now);
        }
        return start(now);
    }

    /**
     * Whether so many requests can come together before {@code end} and each finds a sandbox with its connections, so
     * that nothing changes for the database whatever their order is. It leaves some sandboxes alone, so that those which
     * are about to be reclaimed are not kept by a request that in its right order would not have needed them.
     */
    boolean isCalm(int requests, long end) {
        int serving = busy + idle.size();
        return serving >= fewest
                && requests + SPARED * Math.sqrt(serving) <= idle.connected()
                && outdated == 0
                && (mostAge == Clock.NEVER || idle.newestAreBornAfter(end - mostAge, born, requests));
    }

    /**
     * How many requests can be in work before {@code end} with nothing that changes for the database; none when something
     * may change whatever comes.
     */
    int quietBusy(long end) {
        boolean quiet = busy + idle.size() >= fewest && outdated == 0 && nothingBefore > end;
        return quiet ? busy + idle.connected() : 0;
    }

    /**
     * Whether none of the sandboxes that are done, nor of the newest idle ones, is too old before {@code end} for another
     * request.
     */
    boolean areYoung(int[] done, int count, int newest, long end) {
        if (mostAge == Clock.NEVER) {
            return true;
        }
        boolean young = idle.newestAreBornAfter(end - mostAge, born, newest);
        for (int index = 0; index < count; index++) {
            young &= born[done[index]] > end - mostAge;
        }
        return young;
    }

    /** Sandboxes for requests of which each is sure to find one, put into {@code sandboxes} from a place on. */
    void reuse(int[] sandboxes, int from, int count) {
        busy += count;
        idle.pop(sandboxes, from, count);
    }

    /** Requests that found sandboxes in this way are done. */
    void done(int[] sandboxes, int from, int count, long now) {
        busy -= count;
        idle.push(sandboxes, from, count, now);
    }

    private void reconnect(boolean connected, long now) {
        if (!connected) {
            tally.reconnects++;
            changes.add(now, 1, 0);
        }
    }

    private int start(long now) {
        int sandbox = spares > 0 ? spare[--spares] : made++;
        if (sandbox == born.length) {
            born = Arrays.copyOf(born, sandbox * 2);
        }
        born[sandbox] = now;
        changes.add(now, 1, 0);
        tally.coldStarts++;
        // A record of either is never set but by a new sandbox: the others were there before.
        tally.mostBusy(busy, now);
        tally.mostSandboxes = Math.max(tally.mostSandboxes, busy + idle.size() + zombies.size());
        return sandbox;
    }

    /** A request is done. */
    void done(int sandbox, long now) {
        busy--;
        if (outdated > 0 && born[sandbox] < deployed) {
            outdated--;
            settle(now);
            retire(sandbox, true, now, now);
        } else {
            idle.push(sandbox, now);
        }
    }

    /** After {@link #settle}: no sandbox of before gets a request any more. */
    void deploy(long now) {
        while (idle.size() > 0) {
            boolean connected = idle.newestIsConnected();
            long since = idle.newestSince();
            retire(idle.pop(), connected, since, now);
        }
        outdated = busy;
        deployed = now;
    }

    private void retire(int sandbox, boolean connected, long since, long now) {
        if (connected) {
            zombies.add(since + held);
            changes.add(now, 0, 1);
            tally.mostZombies = Math.max(tally.mostZombies, zombies.size());
        }
        release(sandbox);
    }

    private void release(int sandbox) {
        if (spares == spare.length) {
            spare = Arrays.copyOf(spare, spares * 2);
        }
        spare[spares++] = sandbox;
    }
}
