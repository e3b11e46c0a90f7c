package dev.slipway.adapter.jdbc;

import dev.slipway.domain.live.UnreachedException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A session, and questions to it.
 *
 * @param patience for each question
 */
record Asking(Failures failures, Duration patience, Connection connection) implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(1);

    /** A row, as somebody reads it. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Some questions that belong together. */
    interface Questions<T> {
        T ask(Asking asking) throws SQLException;
    }

    /**
     * Asks in one transaction, which is rolled back.
     *
     * @param begin the statements that begin it, with its limits
     * @param asked what it is about, as a noun
     */
    <T> T within(List<String> begin, String asked, Questions<T> questions) throws UnreachedException {
        try {
            // The server's own limit comes first; this is for a server that does not come back at all.
            connection.setNetworkTimeout(
                    Runnable::run, (int) patience.plus(GRACE).toMillis());
            T answer = answer(begin, questions);
            execute("ROLLBACK");
            return answer;
        } catch (SQLException e) {
            throw failures.ofQuestion(e, asked);
        }
    }

    private <T> T answer(List<String> begin, Questions<T> questions) throws SQLException {
        try {
            for (String statement : begin) {
                execute(statement);
            }
            return questions.ask(this);
        } catch (SQLException e) {
            try {
                execute("ROLLBACK");
            } catch (SQLException after) {
                e.addSuppressed(after);
            }
            throw e;
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** All rows. */
    <T> List<T> rows(String sql, Reader<T> reader, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<T> read = new ArrayList<>();
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
                return read;
            }
        }
    }

    /** The only row. */
    <T> T row(String sql, Reader<T> reader, Object... values) throws SQLException {
        List<T> rows = rows(sql, reader, values);
        if (rows.isEmpty()) {
            throw new SQLException("no row");
        }
        return rows.get(0);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // It ends with the process at the latest.
            return;
        }
    }
}
