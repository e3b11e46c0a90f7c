package dev.slipway.domain.simulation;

import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * One function in work, day by day of its clock. On a calm day, on which every request is sure to find a warm sandbox,
 * the order of what happens changes nothing for the database: requests begin, then others end. On other days it is
 * event after event in the order of time.
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
        this.load = load;
        this.clock = clock;
        this.bits = new RandomBits(scenario.seed(), index);
        this.pool = new SandboxPool(load.sandbox(), scenario.databaseIdle(), clock, changes);
        this.arrivals = new Arrivals(load.traffic(), clock, bits);
        this.lengths = RequestLengths.of(load.duration(), clock);
        this.calendar = new Calendar(lengths.mean());
        this.coldStart = clock.ticks(load.sandbox().coldStart());
        this.most = load.reserved().orElse(Integer.MAX_VALUE);
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
        long[] times = arrivals.times(start, count);
        bits.fill(words, count);
        if (pool.isCalm(count) && pool.busy() + count <= most) {
            liveCalmly(start, times, count);
        } else {
            liveInOrder(start, times, count);
        }
    }

    private void liveCalmly(long start, long[] times, int count) {
        worked += lengths.replace(words, count);
        served += count;
        pool.reuse(reused, count);
        calendar.add(reused, times, words, count);
        int done = calendar.take(day);
        pool.done(calendar.taken(), done, start + Clock.DAY);
    }

    private void liveInOrder(long start, long[] times, int count) {
        Arrays.sort(times, 0, count);
        int done = calendar.take(day);
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
