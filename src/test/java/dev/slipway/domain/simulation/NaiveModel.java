package dev.slipway.domain.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * The model of sandboxes as one would write it down first: a queue of events and a list of objects, each event in the
 * order of time. Times are nanoseconds.
 */
final class NaiveModel {
    private static final int DONE = 0;
    private static final int EXPIRY = 1;
    private static final int DEPLOY = 2;
    private static final int ARRIVAL = 3;

    private final long idleLife;
    private final long databaseIdle;
    private final long mostAge;
    private final long coldStart;
    private final int reserved;
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private final Deque<Sandbox> idle = new ArrayDeque<>();
    private final List<Sandbox> open = new ArrayList<>();
    private final Map<Long, Integer> openAt = new TreeMap<>();
    private final Map<Long, Integer> zombiesAt = new TreeMap<>();
    private int busy;
    private int generation;
    int coldStarts;
    int turnedAway;
    int mostBusy;
    double worked;

    NaiveModel(long idleLife, long databaseIdle, long mostAge, long coldStart, int reserved) {
        this.idleLife = idleLife;
        this.databaseIdle = databaseIdle;
        this.mostAge = mostAge;
        this.coldStart = coldStart;
        this.reserved = reserved;
    }

    private static final class Sandbox {
        private final long born;
        private final int generation;
        private boolean busy = true;
        private boolean connected = true;
        private boolean retired;
        private long since;

        Sandbox(long born, int generation) {
            this.born = born;
            this.generation = generation;
        }
    }

    private record Event(long at, int kind, int number, long length, List<Sandbox> of) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            int byTime = Long.compare(at, other.at);
            int byKind = byTime != 0 ? byTime : Integer.compare(kind, other.kind);
            return byKind != 0 ? byKind : Integer.compare(number, other.number);
        }
    }

    void request(long at, long length) {
        events.add(new Event(at, ARRIVAL, events.size(), length, List.of()));
    }

    void deploy(long at) {
        events.add(new Event(at, DEPLOY, events.size(), 0, List.of()));
    }

    void run() {
        while (!events.isEmpty()) {
            Event event = events.remove();
            switch (event.kind) {
                case ARRIVAL -> arrive(event.at, event.length);
                case DONE -> done(event.at, event.of.get(0));
                case DEPLOY -> deployed();
                default -> expire(event.at);
            }
            openAt.put(event.at, (int) open.stream().filter(s -> s.connected).count());
            zombiesAt.put(event.at, (int)
                    open.stream().filter(s -> s.retired && s.connected).count());
        }
    }

    private void arrive(long now, long length) {
        if (busy == reserved) {
            turnedAway++;
            return;
        }
        busy++;
        Sandbox sandbox = warm(now);
        boolean cold = sandbox == null;
        if (sandbox == null) {
            sandbox = new Sandbox(now, generation);
            open.add(sandbox);
            coldStarts++;
        }
        mostBusy = Math.max(mostBusy, busy);
        long whole = length + (cold ? coldStart : 0);
        worked += whole;
        sandbox.busy = true;
        sandbox.connected = true;
        events.add(new Event(now + whole, DONE, 0, 0, List.of(sandbox)));
    }

    @org.jspecify.annotations.Nullable
    private Sandbox warm(long now) {
        while (!idle.isEmpty()) {
            Sandbox newest = idle.pop();
            if (now - newest.born < mostAge) {
                return newest;
            }
            newest.retired = true;
        }
        return null;
    }

    private void done(long now, Sandbox sandbox) {
        busy--;
        sandbox.busy = false;
        sandbox.since = now;
        if (sandbox.generation < generation) {
            sandbox.retired = true;
        } else {
            idle.push(sandbox);
        }
        events.add(new Event(now + idleLife, EXPIRY, 0, 0, List.of()));
        events.add(new Event(now + Math.min(idleLife, databaseIdle), EXPIRY, 0, 0, List.of()));
    }

    private void deployed() {
        generation++;
        idle.forEach(sandbox -> sandbox.retired = true);
        idle.clear();
    }

    private void expire(long now) {
        for (Sandbox sandbox : open) {
            if (!sandbox.busy && now - sandbox.since >= databaseIdle) {
                sandbox.connected = false;
            }
        }
        open.removeIf(s -> !s.busy && now - s.since >= idleLife);
        idle.removeIf(s -> now - s.since >= idleLife);
    }

    /** Open sandboxes by the time since which there are so many, without times at which the number stays. */
    Map<Long, Integer> open() {
        return changes(openAt);
    }

    Map<Long, Integer> zombies() {
        return changes(zombiesAt);
    }

    static Map<Long, Integer> changes(Map<Long, Integer> levels) {
        Map<Long, Integer> changes = new TreeMap<>();
        int last = 0;
        for (var level : levels.entrySet()) {
            if (level.getValue() != last) {
                changes.put(level.getKey(), level.getValue());
                last = level.getValue();
            }
        }
        return changes;
    }
}
