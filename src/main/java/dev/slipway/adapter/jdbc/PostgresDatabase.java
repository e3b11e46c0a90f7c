package dev.slipway.adapter.jdbc;

import dev.slipway.domain.live.Ended;
import dev.slipway.domain.live.Migrations;
import dev.slipway.domain.live.PoolerProbe;
import dev.slipway.domain.live.ReapTerms;
import dev.slipway.domain.live.Route;
import dev.slipway.domain.live.ServerAnswer;
import dev.slipway.domain.live.ServerSession;
import dev.slipway.domain.live.ServerStatus;
import dev.slipway.domain.live.UnreachedException;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.LiveDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A session on PostgreSQL, or on a pooler before it. */
final class PostgresDatabase implements LiveDatabase {
    private static final String IDLE_FOR_TOO_LONG = "57P05";

    private final Route route;
    private Asking asking;
    private final JdbcDatabases.Opener another;

    PostgresDatabase(Route route, Asking asking, JdbcDatabases.Opener another) {
        this.route = route;
        this.asking = asking;
        this.another = another;
    }

    /** Limits that end with the transaction, so that a pooler hands none of them on. */
    static List<String> readOnly(Duration patience) {
        return List.of(
                "BEGIN TRANSACTION ISOLATION LEVEL READ COMMITTED, READ ONLY",
                "SET LOCAL statement_timeout = " + patience.toMillis());
    }

    /** A session that waits for its next round is idle too, and idle_session_timeout ends it on a server that is well. */
    @Override
    public ServerStatus status() throws ProblemException {
        try {
            return limitsAndSessions();
        } catch (UnreachedException e) {
            if (!(e.getCause() instanceof SQLException said && IDLE_FOR_TOO_LONG.equals(said.getSQLState()))) {
                throw e;
            }
            asking.close();
            asking = another.open();
            return limitsAndSessions();
        }
    }

    private ServerStatus limitsAndSessions() throws UnreachedException {
        return asking.within(
                readOnly(asking.patience()), "its limits and sessions", q -> new PostgresStatus(route, q).read());
    }

    @Override
    public List<Ended> end(List<ServerSession> sessions, ReapTerms terms) throws ProblemException {
        List<Ended> ended = new ArrayList<>();
        for (ServerSession session : sessions) {
            ended.add(new PostgresEnd(asking, terms).of(session));
        }
        return ended;
    }

    @Override
    public Migrations migrations() throws ProblemException {
        return new PostgresMigrations(route, asking).read();
    }

    @Override
    public PoolerProbe probe() throws ProblemException {
        return new PostgresProbe(asking, another).run();
    }

    @Override
    public void close() {
        asking.close();
    }

    /** Why an answer to a question of rights is missing. */
    static <T> ServerAnswer<T> denied(String what, String grant) {
        return ServerAnswer.unknown(what + " may not be seen by this role; " + grant + " would show it");
    }
}
