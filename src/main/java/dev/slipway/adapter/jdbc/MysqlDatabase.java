package dev.slipway.adapter.jdbc;

import dev.slipway.domain.live.Ended;
import dev.slipway.domain.live.Migrations;
import dev.slipway.domain.live.PoolerProbe;
import dev.slipway.domain.live.ReapTerms;
import dev.slipway.domain.live.Route;
import dev.slipway.domain.live.ServerAnswer;
import dev.slipway.domain.live.ServerSession;
import dev.slipway.domain.live.ServerStatus;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.LiveDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A session on MySQL, MariaDB or Aurora. */
final class MysqlDatabase implements LiveDatabase {
    static final List<String> READ_ONLY = List.of("START TRANSACTION READ ONLY");

    /** Longer than any pause between two rounds, in which the server must not end this session as it ends others. */
    private static final Duration IDLE = Duration.ofDays(8);

    private final Route route;
    private final Asking asking;
    private final JdbcDatabases.Opener another;
    private boolean limited;

    MysqlDatabase(Route route, Asking asking, JdbcDatabases.Opener another) {
        this.route = route;
        this.asking = asking;
        this.another = another;
    }

    @Override
    public ServerStatus status() throws ProblemException {
        return limited().within(READ_ONLY, "its limits and sessions", q -> new MysqlStatus(route, q).read());
    }

    @Override
    public List<Ended> end(List<ServerSession> sessions, ReapTerms terms) throws ProblemException {
        MysqlEnd end = new MysqlEnd(limited(), terms);
        List<Ended> ended = new ArrayList<>();
        for (ServerSession session : sessions) {
            ended.add(end.of(session));
        }
        return ended;
    }

    @Override
    public Migrations migrations() throws ProblemException {
        return new MysqlMigrations(limited()).read();
    }

    @Override
    public PoolerProbe probe() throws ProblemException {
        try (Asking second = another.open()) {
            long first = asking.within(READ_ONLY, "its connection", MysqlDatabase::connection);
            long other = second.within(READ_ONLY, "its connection", MysqlDatabase::connection);
            long again = asking.within(READ_ONLY, "its connection", MysqlDatabase::connection);
            boolean kept = first == again && first != other;
            return new PoolerProbe(
                    ServerAnswer.known(kept, "SELECT CONNECTION_ID(), twice and by a second session"),
                    kept
                            ? ServerAnswer.known(true, "the session is kept")
                            : ServerAnswer.unknown("sessions are handed on"),
                    "");
        }
    }

    private static long connection(Asking asking) throws java.sql.SQLException {
        return asking.row("SELECT CONNECTION_ID()", row -> row.getLong(1));
    }

    /** The session is this program's own, so its limits may stay. MySQL and MariaDB each know one of the two. */
    private Asking limited() throws ProblemException {
        if (!limited) {
            long milliseconds = asking.patience().toMillis();
            boolean mariaDb = asking.within(
                    List.of(),
                    "its version",
                    q -> q.row("SELECT VERSION()", row -> row.getString(1)).contains("MariaDB"));
            asking.within(
                    List.of(
                            mariaDb
                                    ? "SET SESSION max_statement_time = " + milliseconds / 1000.0
                                    : "SET SESSION max_execution_time = " + milliseconds,
                            "SET SESSION wait_timeout = " + IDLE.toSeconds()),
                    "its limits",
                    q -> milliseconds);
            limited = true;
        }
        return asking;
    }

    @Override
    public void close() {
        asking.close();
    }
}
