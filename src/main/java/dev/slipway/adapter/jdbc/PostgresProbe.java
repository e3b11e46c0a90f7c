package dev.slipway.adapter.jdbc;

import dev.slipway.domain.live.Answer;
import dev.slipway.domain.live.PoolerProbe;
import dev.slipway.domain.problem.ProblemException;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/**
 * Finds out what stands before PostgreSQL. A second session that is given the first one's server process proves that
 * somebody hands processes on after each transaction; one alone would mostly get the same process again.
 */
final class PostgresProbe {
    private static final String PID = "SELECT pg_backend_pid()";

    private final Asking asking;
    private final JdbcDatabases.Opener another;

    PostgresProbe(Asking asking, JdbcDatabases.Opener another) {
        this.asking = asking;
        this.another = another;
    }

    PoolerProbe run() throws ProblemException {
        try (Asking second = another.open()) {
            return compare(second);
        }
    }

    private PoolerProbe compare(Asking second) throws ProblemException {
        try {
            int told = asking.connection().unwrap(PGConnection.class).getBackendPID();
            int first = pid(asking);
            second.execute("BEGIN");
            boolean shared = pid(second) == first;
            boolean kept = !shared && pid(asking) == first;
            Answer<Boolean> statements = kept
                    ? Answer.known(true, "the session is kept")
                    : Answer.unknown("sessions are handed on, and no statement was prepared");
            second.execute("ROLLBACK");
            String product = told == first ? "" : "a pooler";
            return new PoolerProbe(Answer.known(kept, PID + ", twice and by a second session"), statements, product);
        } catch (SQLException e) {
            throw asking.failures().ofQuestion(e, "which process serves it");
        }
    }

    private static int pid(Asking asking) throws SQLException {
        return asking.row(PID, row -> row.getInt(1));
    }
}
