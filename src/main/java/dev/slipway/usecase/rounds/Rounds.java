package dev.slipway.usecase.rounds;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.LiveDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Asks a server round after round in one session, and opens another one when that ends: a server that was there once is
 * waited for, whatever it says meanwhile. Only the first round may fail.
 *
 * @param <R> what a round results in
 */
public final class Rounds<R> {
    private final DatabaseOpener server;
    private final Job<R> job;
    private final Listener<R> listener;
    private final Stop stop;
    private final Clock clock = Clock.systemUTC();
    private final long began = System.nanoTime();
    private Optional<LiveDatabase> session = Optional.empty();
    private Instant answered = Instant.EPOCH;
    private Duration answeredAt = Duration.ZERO;

    /** What is asked in a round. */
    public interface Job<R> {
        R ask(LiveDatabase database) throws ProblemException;
    }

    /** Is told what happens, and says whether to go on. */
    public interface Listener<R> {
        boolean round(R result) throws ProblemException;

        /** The server does not answer; it is waited for. */
        boolean lost(Gap gap) throws ProblemException;

        /** It answers again, with what {@link #round} is told next. */
        boolean regained(Gap gap) throws ProblemException;
    }

    public Rounds(DatabaseOpener server, Job<R> job, Listener<R> listener, Stop stop) {
        this.server = server;
        this.job = job;
        this.listener = listener;
        this.stop = stop;
    }

    /**
     * Until it is to end.
     *
     * @throws ProblemException of the first round, or of whoever is told
     */
    public void run(Pace pace) throws ProblemException {
        try {
            boolean on = listener.round(ask());
            Duration next = Duration.ZERO;
            for (long round = 1; on && round < pace.rounds().orElse(Long.MAX_VALUE); round++) {
                // Not before the last one was to begin: a wait may be over a little early.
                next = pace.next(now().compareTo(next) > 0 ? now() : next);
                Duration wait = next.minus(now());
                on = pace.allows(next) && !stop.within(wait.isNegative() ? Duration.ZERO : wait) && tell(pace);
            }
        } finally {
            close();
        }
    }

    private boolean tell(Pace pace) throws ProblemException {
        R result;
        try {
            result = ask();
        } catch (ProblemException e) {
            Optional<R> again = wait(pace, Gap.begun(answered, now().minus(answeredAt), e));
            if (again.isEmpty()) {
                return false;
            }
            result = again.get();
        }
        // Whoever writes files may do so no more once the process is on its way to its end.
        return !stop.within(Duration.ZERO) && listener.round(result);
    }

    /** Empty where it is to end before the server is back. */
    private Optional<R> wait(Pace pace, Gap gap) throws ProblemException {
        Duration since = answeredAt;
        boolean on = listener.lost(gap);
        for (int attempt = 0; on && !stop.within(pace.beforeAttempt(attempt, now())) && pace.allows(now()); attempt++) {
            close();
            Optional<R> result = attempt();
            if (result.isPresent()) {
                return listener.regained(gap.lasting(answeredAt.minus(since))) ? result : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<R> attempt() {
        try {
            return Optional.of(ask());
        } catch (ProblemException e) {
            // It was told when the server was lost; what stands in the way now is the same, or a part of its start.
            return Optional.empty();
        }
    }

    private R ask() throws ProblemException {
        if (session.isEmpty()) {
            session = Optional.of(server.open());
        }
        R result = job.ask(session.get());
        answered = clock.instant();
        answeredAt = now();
        return result;
    }

    private Duration now() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private void close() {
        session.ifPresent(LiveDatabase::close);
        session = Optional.empty();
    }
}
