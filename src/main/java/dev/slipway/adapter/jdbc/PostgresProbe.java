package dev.slipway.adapter.jdbc;

import dev.slipway.domain.live.PoolerProbe;
import dev.slipway.domain.live.ServerAnswer;
import dev.slipway.domain.problem.ProblemException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;

/**
 * Finds out what stands before PostgreSQL. A second session that is given the first one's server process proves that
 * somebody hands processes on after each transaction; one alone would mostly get the same process again.
 */
record PostgresProbe(Asking asking, JdbcDatabases.Opener another) {
    private static final String PID = "SELECT pg_backend_pid()";
    private static final String NO_SUCH_STATEMENT = "26000";
    private static final int PATIENCE = 1000;

    PoolerProbe run() throws ProblemException {
        try (Asking second = another.open()) {
            return compare(second);
        } catch (SQLException e) {
            throw asking.failures().ofQuestion(e, "which process serves it");
        }
    }

    private PoolerProbe compare(Asking second) throws SQLException, ProblemException {
        // A pooler gives each client a number of its own, by which to cancel.
        int told = asking.connection().unwrap(PGConnection.class).getBackendPID();
        int first = pid(asking);
        second.execute("BEGIN");
        boolean shared = pid(second) == first;
        boolean kept = !shared && pid(asking) == first;
        second.execute("ROLLBACK");
        ServerAnswer<Boolean> statements = kept ? ServerAnswer.known(true, "the session is kept") : statements(second);
        return new PoolerProbe(
                ServerAnswer.known(kept, PID + ", twice and by a second session"),
                statements,
                told == first ? "" : "a pooler");
    }

    /** While the second session holds the process that has the statement, the third is served by another one. */
    private ServerAnswer<Boolean> statements(Asking second) throws SQLException, ProblemException {
        try (Asking third = another.open();
                PreparedStatement prepared = third.connection().prepareStatement(PID)) {
            third.connection().setNetworkTimeout(Runnable::run, PATIENCE);
            prepared.unwrap(PGStatement.class).setPrepareThreshold(1);
            int process = pid(prepared);
            second.execute("BEGIN");
            if (pid(second) != process) {
                second.execute("ROLLBACK");
                return ServerAnswer.unknown("the pooler did not give a second session the process of the first");
            }
            try {
                // In a transaction, as the driver would prepare it anew and try again outside of one.
                third.execute("BEGIN");
                return again(prepared, process);
            } finally {
                forget(second);
            }
        }
    }

    private static ServerAnswer<Boolean> again(PreparedStatement prepared, int process) {
        try {
            return pid(prepared) == process
                    ? ServerAnswer.unknown("the pooler gave both sessions one process")
                    : ServerAnswer.known(true, "a prepared statement, in another process");
        } catch (SQLException e) {
            return NO_SUCH_STATEMENT.equals(e.getSQLState())
                    ? ServerAnswer.known(false, "a prepared statement, in another process")
                    : ServerAnswer.unknown("the pooler had no second process in time");
        }
    }

    /** The process goes to others after this, for whom the driver's name of the statement would be taken. */
    private static void forget(Asking second) throws SQLException {
        try {
            second.execute("DEALLOCATE \"S_1\"");
        } catch (SQLException e) {
            // A pooler that keeps statements gives them names of its own, and forgets them itself.
            second.execute("ROLLBACK");
            return;
        }
        second.execute("ROLLBACK");
    }

    private static int pid(PreparedStatement prepared) throws SQLException {
        try (ResultSet row = prepared.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private static int pid(Asking asking) throws SQLException {
        return asking.row(PID, row -> row.getInt(1));
    }
}
