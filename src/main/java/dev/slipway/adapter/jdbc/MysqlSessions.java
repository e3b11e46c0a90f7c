package dev.slipway.adapter.jdbc;

import dev.slipway.domain.live.ServerSession;
import dev.slipway.domain.live.SessionKind;
import dev.slipway.domain.live.SessionState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the process list, with who is in a transaction and what the clients call themselves, where that is told.
 *
 * @param notes to which is added what could not be seen
 */
record MysqlSessions(Asking asking, List<String> notes) {
    private static final Pattern HOST = Pattern.compile("(.*):[0-9]+");
    private static final Set<String> REPLICATION = Set.of("Binlog Dump", "Binlog Dump GTID", "Register Slave");
    private static final Set<String> BACKGROUND = Set.of("Daemon", "Slave_SQL", "Slave_IO", "Slave_worker");

    List<ServerSession> all() throws SQLException {
        Optional<Set<Long>> open = transactions();
        Map<Long, String> names = names();
        Map<String, Boolean> superusers = superusers();
        return asking.rows(
                "SELECT id, user, host, db, command, time, id = CONNECTION_ID() FROM information_schema.processlist"
                        + " ORDER BY id",
                row -> session(row, open, names, superusers));
    }

    private static ServerSession session(
            ResultSet row, Optional<Set<Long>> open, Map<Long, String> names, Map<String, Boolean> superusers)
            throws SQLException {
        long id = row.getLong(1);
        String user = row.getString(2);
        long seconds = row.getLong(6);
        boolean timed = !row.wasNull();
        return new ServerSession(
                id,
                Optional.empty(),
                kind(user, String.valueOf(row.getString(5))),
                state(String.valueOf(row.getString(5)), open, id),
                text(user),
                text(row.getString(4)),
                Optional.ofNullable(names.get(id)),
                text(row.getString(3)).map(MysqlSessions::withoutPort),
                timed ? Optional.of(Duration.ofSeconds(Math.max(0, seconds))) : Optional.empty(),
                Optional.ofNullable(superusers.get(String.valueOf(user))),
                row.getBoolean(7));
    }

    private static SessionKind kind(@Nullable String user, String command) {
        if ("system user".equals(user) || "event_scheduler".equals(user) || BACKGROUND.contains(command)) {
            return SessionKind.BACKGROUND;
        }
        return REPLICATION.contains(command) ? SessionKind.REPLICATION : SessionKind.CLIENT;
    }

    /** Where nobody says who is in a transaction, a sleeping session is no idle one for certain. */
    private static SessionState state(String command, Optional<Set<Long>> open, long id) {
        if (!command.equals("Sleep")) {
            return command.equals("Query") || command.equals("Execute") ? SessionState.ACTIVE : SessionState.OTHER;
        }
        if (open.isEmpty()) {
            return SessionState.ASLEEP;
        }
        return open.get().contains(id) ? SessionState.IDLE_IN_TRANSACTION : SessionState.IDLE;
    }

    /** Empty where the user may not see it. */
    private Optional<Set<Long>> transactions() throws SQLException {
        try {
            return Optional.of(new HashSet<>(asking.rows(
                    "SELECT trx_mysql_thread_id FROM information_schema.innodb_trx", row -> row.getLong(1))));
        } catch (SQLException e) {
            if (e.getErrorCode() != 1227) {
                throw e;
            }
            notes.add("Which idle sessions are in a transaction may not be seen: it takes PROCESS.");
            return Optional.empty();
        }
    }

    /** Without the performance schema, or without rights on it, nobody knows. */
    private Map<Long, String> names() throws SQLException {
        Map<Long, String> names = new HashMap<>();
        for (String table : List.of("session_connect_attrs", "session_account_connect_attrs")) {
            try {
                asking.rows(
                        "SELECT processlist_id, attr_value FROM performance_schema." + table
                                + " WHERE attr_name = 'program_name'",
                        row -> names.put(row.getLong(1), row.getString(2)));
                return names;
            } catch (SQLException e) {
                // 1142 and 1044 are missing rights, 1146 a missing table.
                if (e.getErrorCode() != 1142 && e.getErrorCode() != 1044 && e.getErrorCode() != 1146) {
                    throw e;
                }
            }
        }
        return names;
    }

    /** By name, whatever the host: of others it is told to those who may read the table of users. */
    private Map<String, Boolean> superusers() throws SQLException {
        Map<String, Boolean> superusers = new HashMap<>();
        asking.rows(
                "SELECT REPLACE(SUBSTRING_INDEX(grantee, '@', 1), '\'\'', ''),"
                        + " MAX(privilege_type IN ('SUPER', 'CONNECTION_ADMIN', 'CONNECTION ADMIN'))"
                        + " FROM information_schema.user_privileges GROUP BY 1",
                row -> superusers.put(row.getString(1), row.getBoolean(2)));
        return superusers;
    }

    private static String withoutPort(String host) {
        Matcher matcher = HOST.matcher(host);
        return matcher.matches() ? matcher.group(1) : host;
    }

    private static Optional<String> text(@Nullable String text) {
        return Optional.ofNullable(text).filter(words -> !words.isEmpty());
    }
}
