package dev.slipway.usecase.reap;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.reaping.Reaping;
import dev.slipway.domain.reaping.SessionChoice;
import dev.slipway.port.LiveDatabase;
import dev.slipway.usecase.rounds.DatabaseOpener;
import dev.slipway.usecase.rounds.Pace;
import dev.slipway.usecase.rounds.Rounds;
import dev.slipway.usecase.rounds.Stop;
import java.util.List;

/**
 * Chooses the idle sessions that may be ended, and ends them where that was asked for.
 *
 * @param act whether sessions are ended; else it is only said which would be
 */
public record ReapSessions(DatabaseOpener server, Reaping reaping, boolean act) {
    /** One round. */
    public Reaped once() throws ProblemException {
        try (LiveDatabase database = server.open()) {
            return round(database);
        }
    }

    /** Round after round, until it is to end. */
    public void every(Pace pace, Rounds.Listener<Reaped> listener, Stop stop) throws ProblemException {
        new Rounds<>(server, this::round, listener, stop).run(pace);
    }

    private Reaped round(LiveDatabase database) throws ProblemException {
        SessionChoice choice = SessionChoice.of(database.status(), reaping);
        boolean some = act && !choice.toEnd().isEmpty();
        return new Reaped(reaping, choice, act, some ? database.end(choice.toEnd(), reaping.terms()) : List.of());
    }
}
