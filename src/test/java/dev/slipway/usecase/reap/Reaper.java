package dev.slipway.usecase.reap;

import dev.slipway.adapter.jdbc.JdbcDatabases;
import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.live.Ended;
import dev.slipway.domain.live.Patience;
import dev.slipway.domain.live.ReapTerms;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.reaping.Reaping;
import dev.slipway.usecase.rounds.DatabaseOpener;
import dev.slipway.usecase.rounds.Gap;
import dev.slipway.usecase.rounds.Pace;
import dev.slipway.usecase.rounds.Rounds;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The reaper on a real server, as its command would start it. */
final class Reaper implements Rounds.Listener<Reaped> {
    static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration EVERY = Duration.ofMillis(100);
    private final List<Ended> ended = new ArrayList<>();
    private final CountDownLatch never = new CountDownLatch(1);
    private final Runnable eachRound;
    private int rounds;

    /** @param eachRound what goes on meanwhile */
    Reaper(Runnable eachRound) {
        this.eachRound = eachRound;
    }

    static DatabaseOpener server(String url) {
        return () -> new JdbcDatabases().open(ConnectionUrl.read(url, Optional.empty()), Path.of("/"), Patience.USUAL);
    }

    static Reaping idle(String... applications) {
        return new Reaping(
                new ReapTerms(IDLE, false, Optional.empty(), List.of(applications), List.of(), false),
                List.of(),
                OptionalInt.empty(),
                Optional.empty());
    }

    void run(String url, Reaping reaping, int most) throws ProblemException {
        new ReapSessions(server(url), reaping, true)
                .every(new Pace(EVERY, Optional.empty(), OptionalLong.of(most)), this, this::within);
    }

    private boolean within(Duration time) {
        try {
            return never.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    List<Ended> ended() {
        return List.copyOf(ended);
    }

    int rounds() {
        return rounds;
    }

    @Override
    public boolean round(Reaped reaped) {
        rounds++;
        ended.addAll(reaped.ended());
        eachRound.run();
        return true;
    }

    @Override
    public boolean lost(Gap gap) {
        throw new AssertionError(gap.problem().message());
    }

    @Override
    public boolean regained(Gap gap) {
        return true;
    }
}
