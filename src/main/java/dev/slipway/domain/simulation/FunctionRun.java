package dev.slipway.domain.simulation;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * One function in work, day by day of its clock. On a calm day every request is sure to find a warm sandbox, and the order
 * of what happens changes nothing for the database: requests begin, then others end. On a quiet day that is so as long as
 * not too many requests are in work, which are counted in their order. On other days it is event after event in the order
 * of time.
 */
final class FunctionRun {
    private final FunctionLoad load;
    private final Clock clock;
    private final RandomBits bits;
    private final SandboxPool pool;
    private final Arrivals arrivals;
    private final RequestLengths lengths;
    private final Calendar calendar;
    private final Today today = new Today();
    private final BusyDay busyDay;
    private final long coldStart;
    private final int most;
    private int[] reused = new int[64];
    private long[] words = new long[64];
    private long day;
    private long served;
    private long turnedAway;
    private double worked;

    /** @param index of the function, so that each has its own random numbers */
    FunctionRun(FunctionLoad load, Scenario scenario, int index, Clock clock, ChangeLog changes) {
        this(load, scenario, index, clock, changes, SandboxPool.FEWEST);
    }

    /** @param fewest sandboxes with which a day can be calm or quiet */
    FunctionRun(FunctionLoad load, Scenario scenario, int index, Clock clock, ChangeLog changes, int fewest) {
        this.load = load;
        this.clock = clock;
        this.bits = new RandomBits(scenario.seed(), index);
        this.pool = new SandboxPool(load.sandbox(), scenario.databaseIdle(), clock, changes, fewest);
        this.arrivals = new Arrivals(load.traffic(), clock, bits);
        this.lengths = RequestLengths.of(load.duration(), clock);
        this.calendar = new Calendar(lengths.mean());
        this.coldStart = clock.ticks(load.sandbox().coldStart());
        this.most = load.reserved().orElse(Integer.MAX_VALUE);
        this.busyDay = new BusyDay(lengths, most);
    }

    /**
     * Works until a moment.
     *
     * @param nanos from the beginning; a multiple of the clock's day
     */
    void until(long nanos) {
        long end = nanos / clock.dayNanos();
        for (; day < end; day++) {
            live(day << Clock.SHIFT);
        }
        pool.settle(end << Clock.SHIFT);
    }

    /** All sandboxes of before get no more requests. */
    void deploy() {
        pool.deploy(day << Clock.SHIFT);
    }

    private void live(long start) {
        pool.settle(start);
        int count = arrivals.count(day);
        if (count > reused.length) {
            reused = new int[count * 2];
            words = new long[count * 2];
        }
        long[] times = arrivals.times();
        bits.fill(words, count);
        if (pool.busy() + count <= most && pool.isCalm(count, start + Clock.DAY)) {
            liveCalmly(start, times, count);
            return;
        }
        int done = calendar.take(day);
        if (!liveQuietly(start + Clock.DAY, times, count, done)) {
            liveInOrder(start, times, count, done);
        }
    }

    private void liveCalmly(long start, long[] times, int count) {
        worked += lengths.replace(words, count);
        served += count;
        pool.reuse(reused, 0, count);
        calendar.add(reused, times, words, count);
        int done = calendar.take(day);
        pool.done(calendar.taken(), 0, done, start + Clock.DAY);
    }

    /** Does nothing, and says so, when it cannot be sure that nothing changes for the database. */
    private boolean liveQuietly(long end, long[] times, int count, int done) {
        int limit = pool.quietBusy(end);
        if (limit == 0) {
            return false;
        }
        int[] sandboxes = calendar.taken();
        busyDay.begin(times, count);
        for (int index = 0; index < done; index++) {
            busyDay.end(calendar.done(sandboxes[index]));
        }
        boolean kept = busyDay.run(words, count, pool.busy(), limit, end);
        int added = busyDay.highest() - pool.busy();
        if (!kept || !pool.areYoung(sandboxes, done, added, end)) {
            return false;
        }
        served += busyDay.accepted();
        turnedAway += count - busyDay.accepted();
        worked += busyDay.worked();
        pool.reuse(sandboxes, done, added);
        calendar.add(sandboxes, busyDay.ends(), busyDay.staying());
        pool.done(sandboxes, busyDay.staying(), done + added - busyDay.staying(), end);
        return true;
    }

    private void liveInOrder(long start, long[] times, int count, int done) {
        for (int index = 0; index < done; index++) {
            int sandbox = calendar.taken()[index];
            today.add(sandbox, calendar.done(sandbox));
        }
        for (int index = 0; index < count; index++) {
            finish(times[index]);
            pool.settle(times[index]);
            if (pool.busy() < most) {
                begin(times[index], lengths.of(words[index]), start + Clock.DAY);
            } else {
                turnedAway++;
            }
        }
        finish(start + Clock.DAY - 1);
    }

    private void begin(long now, long warm, long tomorrow) {
        long coldStarts = pool.tally().coldStarts;
        int sandbox = pool.take(now);
        boolean cold = pool.tally().coldStarts != coldStarts;
        long length = warm;
        if (cold) {
            calendar.makeRoom(sandbox);
            length += coldStart;
        }
        served++;
        worked += length;
        if (now + length < tomorrow) {
            today.add(sandbox, now + length);
        } else {
            calendar.add(sandbox, now + length);
        }
    }

    private void finish(long now) {
        while (today.earliest() <= now) {
            long at = today.earliest();
            pool.done(today.remove(), at);
        }
    }

    SandboxPool pool() {
        return pool;
    }

    /** What there is to tell when the time is over. */
    FunctionOutcome outcome(long mostConnections) {
        PoolTally tally = pool.tally();
        long end = day << Clock.SHIFT;
        return new FunctionOutcome(
                load.name(),
                served + turnedAway,
                turnedAway,
                tally.coldStarts,
                tally.reconnects,
                tally.recycled,
                (worked - calendar.left(end)) / end,
                (served * lengths.mean() + (double) tally.coldStarts * coldStart) / end,
                closedFormTurnedAway(),
                tally.mostBusy,
                Duration.ofNanos(clock.nanos(tally.mostBusyAt)),
                tally.mostSandboxes,
                tally.mostZombies,
                mostConnections);
    }

    private OptionalDouble closedFormTurnedAway() {
        boolean random = !load.traffic().even() && load.traffic().bursts().isEmpty();
        return random && coldStart == 0 && load.reserved().isPresent()
                ? OptionalDouble.of(ErlangB.turnedAway(load.offered(), most))
                : OptionalDouble.empty();
    }
}
