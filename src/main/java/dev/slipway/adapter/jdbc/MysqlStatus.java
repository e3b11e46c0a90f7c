package dev.slipway.adapter.jdbc;

import dev.slipway.domain.live.Dialect;
import dev.slipway.domain.live.Route;
import dev.slipway.domain.live.ServerAnswer;
import dev.slipway.domain.live.ServerLimits;
import dev.slipway.domain.live.ServerSession;
import dev.slipway.domain.live.ServerStatus;
import dev.slipway.domain.live.SessionKind;
import dev.slipway.domain.live.SessionState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What MySQL or MariaDB says of itself, asked inside one transaction. */
record MysqlStatus(Route route, Asking asking) {
    private static final String SELF = """
            SELECT VERSION(), COALESCE(DATABASE(), ''), SUBSTRING_INDEX(CURRENT_USER(), '@', 1), @@global.read_only,
                   UNIX_TIMESTAMP(NOW(6)), @@global.max_connections, @@session.max_user_connections
            """;

    /** Who answers. */
    private record Self(
            String product, String database, String role, boolean readOnly, Instant at, int most, int ofUser) {
        static Self of(ResultSet row) throws SQLException {
            return new Self(
                    product(row.getString(1)),
                    row.getString(2),
                    row.getString(3),
                    row.getBoolean(4),
                    Instant.ofEpochMilli(row.getBigDecimal(5).movePointRight(3).longValue()),
                    row.getInt(6),
                    row.getInt(7));
        }

        private static String product(String version) {
            String number = version.replaceFirst("^5\\.5\\.5-", "").replaceFirst("-.*", "");
            return (version.contains("MariaDB") ? "MariaDB " : "MySQL ") + number;
        }
    }

    ServerStatus read() throws SQLException {
        Self self = asking.row(SELF, Self::of);
        ServerLimits limits = new ServerLimits(
                ServerAnswer.known(self.most(), "@@global.max_connections"),
                List.of(),
                ServerAnswer.known(
                        self.ofUser() == 0 ? Optional.empty() : Optional.of(self.ofUser()),
                        "@@session.max_user_connections"),
                ServerAnswer.known(Optional.empty(), "MySQL has no limit for a database"));
        List<String> notes = new ArrayList<>();
        return new ServerStatus(
                Dialect.MYSQL,
                self.product(),
                route.server(),
                self.database(),
                self.role(),
                ServerAnswer.known(self.readOnly(), "@@global.read_only"),
                self.at(),
                limits,
                withHidden(new MysqlSessions(asking, notes).all(), self.role(), notes),
                notes);
    }

    /** The server counts sessions for everybody and lists them to those with PROCESS. */
    private List<ServerSession> withHidden(List<ServerSession> listed, String role, List<String> notes)
            throws SQLException {
        int connected = asking.row("SHOW GLOBAL STATUS LIKE 'Threads_connected'", row -> row.getInt(2));
        long seen = listed.stream()
                .filter(session -> session.kind() != SessionKind.BACKGROUND)
                .count();
        List<ServerSession> all = new ArrayList<>(listed);
        for (long i = seen; i < connected; i++) {
            all.add(new ServerSession(
                    0,
                    Optional.empty(),
                    SessionKind.HIDDEN,
                    SessionState.HIDDEN,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false));
        }
        if (all.size() > listed.size()) {
            int hidden = all.size() - listed.size();
            notes.add(hidden + (hidden == 1 ? " session is" : " sessions are") + " of other users, of which " + role
                    + " sees nothing but their number: GRANT PROCESS ON *.* TO " + role + ".");
        }
        return all;
    }
}
