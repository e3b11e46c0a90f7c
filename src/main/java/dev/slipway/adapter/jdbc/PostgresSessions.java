package dev.slipway.adapter.jdbc;

import dev.slipway.domain.live.ServerSession;
import dev.slipway.domain.live.SessionKind;
import dev.slipway.domain.live.SessionState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of pg_stat_activity. Of other roles' sessions most columns are NULL without pg_read_all_stats. */
record PostgresSessions(Asking asking) {
    private static final String ALL = """
            SELECT a.pid, a.backend_start, a.backend_type, a.state, a.usename, a.datname, a.application_name,
                   host(a.client_addr), extract(epoch FROM clock_timestamp() - a.state_change), r.rolsuper,
                   a.pid = pg_backend_pid()
              FROM pg_stat_activity a LEFT JOIN pg_roles r ON r.oid = a.usesysid
            """;

    List<ServerSession> all() throws SQLException {
        return asking.rows(ALL + " ORDER BY a.pid", PostgresSessions::session);
    }

    Optional<ServerSession> of(long pid) throws SQLException {
        return asking.rows(ALL + " WHERE a.pid = ?", PostgresSessions::session, (int) pid).stream()
                .findFirst();
    }

    private static ServerSession session(ResultSet row) throws SQLException {
        OffsetDateTime started = row.getObject(2, OffsetDateTime.class);
        String user = row.getString(5);
        double seconds = row.getDouble(9);
        Optional<Duration> inState =
                row.wasNull() ? Optional.empty() : Optional.of(Duration.ofMillis(Math.max(0, (long) (seconds * 1000))));
        boolean superuser = row.getBoolean(10);
        Optional<Boolean> known = row.wasNull() ? Optional.empty() : Optional.of(superuser);
        return new ServerSession(
                row.getLong(1),
                Optional.ofNullable(started).map(OffsetDateTime::toInstant),
                kind(row.getString(3), user),
                state(row.getString(4), row.getString(3)),
                text(user),
                text(row.getString(6)),
                text(row.getString(7)),
                text(row.getString(8)),
                inState,
                known,
                row.getBoolean(11));
    }

    /** The server's own processes log in as nobody. */
    private static SessionKind kind(@Nullable String type, @Nullable String user) {
        if (type == null) {
            return user == null ? SessionKind.BACKGROUND : SessionKind.HIDDEN;
        }
        return switch (type) {
            case "client backend" -> SessionKind.CLIENT;
            case "walsender" -> SessionKind.REPLICATION;
            default -> SessionKind.BACKGROUND;
        };
    }

    private static SessionState state(@Nullable String state, @Nullable String type) {
        if (state == null) {
            return type == null ? SessionState.HIDDEN : SessionState.OTHER;
        }
        return switch (state) {
            case "active" -> SessionState.ACTIVE;
            case "idle" -> SessionState.IDLE;
            case "idle in transaction", "idle in transaction (aborted)" -> SessionState.IDLE_IN_TRANSACTION;
            default -> SessionState.OTHER;
        };
    }

    private static Optional<String> text(@Nullable String text) {
        return Optional.ofNullable(text).filter(words -> !words.isEmpty());
    }
}
