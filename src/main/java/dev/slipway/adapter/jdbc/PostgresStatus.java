package dev.slipway.adapter.jdbc;

import dev.slipway.domain.live.Dialect;
import dev.slipway.domain.live.Reserve;
import dev.slipway.domain.live.Route;
import dev.slipway.domain.live.ServerAnswer;
import dev.slipway.domain.live.ServerLimits;
import dev.slipway.domain.live.ServerSession;
import dev.slipway.domain.live.ServerStatus;
import dev.slipway.domain.live.SessionKind;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What PostgreSQL says of itself, asked inside one transaction. What other servers of its kind do not have is missing. */
final class PostgresStatus {
    private static final String SELF = """
            SELECT version(), current_setting('server_version_num')::int, current_database(), current_user,
                   pg_is_in_recovery(), clock_timestamp(),
                   (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
            """;
    private static final String SETTINGS = """
            SELECT current_setting('max_connections', true), current_setting('superuser_reserved_connections', true),
                   current_setting('reserved_connections', true),
                   current_setting('rds.rds_superuser_reserved_connections', true)
            """;
    private static final String LIMITS = """
            SELECT (SELECT rolconnlimit FROM pg_roles WHERE rolname = current_user),
                   (SELECT datconnlimit FROM pg_database WHERE datname = current_database())
            """;
    private static final int RESERVED_CONNECTIONS = 160000;

    private final Route route;
    private final Asking asking;
    private final List<String> notes = new ArrayList<>();

    PostgresStatus(Route route, Asking asking) {
        this.route = route;
        this.asking = asking;
    }

    /** Who answers. */
    private record Self(
            String product, int version, String database, String role, boolean replica, Instant at, boolean superuser) {
        boolean cockroach() {
            return product.contains("CockroachDB");
        }
    }

    ServerStatus read() throws SQLException {
        Self self = asking.row(
                SELF,
                row -> new Self(
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getBoolean(5),
                        row.getObject(6, OffsetDateTime.class).toInstant(),
                        row.getBoolean(7)));
        ServerLimits limits = limits(self);
        List<ServerSession> sessions = self.cockroach() ? List.of() : new PostgresSessions(asking).all();
        note(self, limits, sessions);
        return new ServerStatus(
                Dialect.POSTGRESQL,
                product(self.product()),
                route.server(),
                self.database(),
                self.role(),
                ServerAnswer.known(self.replica(), "pg_is_in_recovery()"),
                self.at(),
                limits,
                sessions,
                notes);
    }

    /** The words before the first comma or bracket: PostgreSQL 16.4 on x86_64-pc-linux-gnu, compiled by … */
    private static String product(String version) {
        return version.replaceFirst("^(CockroachDB \\S+ \\S+|\\S+ \\S+).*", "$1")
                .replaceFirst(",$", "");
    }

    private ServerLimits limits(Self self) throws SQLException {
        List<Optional<Integer>> settings = asking.row(
                SETTINGS,
                row -> List.of(
                        number(row.getString(1)),
                        number(row.getString(2)),
                        number(row.getString(3)),
                        number(row.getString(4))));
        List<Optional<Integer>> own = asking.row(
                LIMITS, row -> List.of(limit(row.getObject(1, Integer.class)), limit(row.getObject(2, Integer.class))));
        ServerAnswer<Integer> most = settings.get(0)
                .filter(count -> count > 0)
                .<ServerAnswer<Integer>>map(count -> ServerAnswer.known(count, "SHOW max_connections"))
                .orElseGet(() -> ServerAnswer.unknown(
                        self.cockroach()
                                ? "CockroachDB has no fixed number of slots"
                                : "the server has no setting max_connections"));
        return new ServerLimits(
                most,
                self.cockroach() ? List.of() : reserves(self, settings),
                ServerAnswer.known(own.get(0), "pg_roles.rolconnlimit"),
                ServerAnswer.known(own.get(1), "pg_database.datconnlimit"));
    }

    /**
     * On RDS from PostgreSQL 16 on, its own setting and the server's name the same slots, as the role
     * pg_use_reserved_connections is granted to rds_superuser: the larger of both counts.
     */
    private List<Reserve> reserves(Self self, List<Optional<Integer>> settings) throws SQLException {
        List<Reserve> reserves = new ArrayList<>();
        settings.get(1)
                .filter(slots -> slots > 0 || self.superuser())
                .ifPresent(
                        slots -> reserves.add(new Reserve("superuser_reserved_connections", slots, self.superuser())));
        int reserved = settings.get(2).orElse(0);
        int amazon = settings.get(3).orElse(0);
        if (Math.max(reserved, amazon) > 0) {
            boolean modern = self.version() >= RESERVED_CONNECTIONS;
            reserves.add(new Reserve(
                    reserved >= amazon ? "reserved_connections" : "rds.rds_superuser_reserved_connections",
                    Math.max(reserved, amazon),
                    self.superuser() || has(modern ? "pg_use_reserved_connections" : "rds_superuser")));
        }
        return reserves;
    }

    private boolean has(String role) throws SQLException {
        return asking.row(
                "SELECT EXISTS (SELECT FROM pg_roles r WHERE r.rolname = ? AND pg_has_role(current_user, r.oid, 'USAGE'))",
                row -> row.getBoolean(1),
                role);
    }

    private void note(Self self, ServerLimits limits, List<ServerSession> sessions) {
        if (self.cockroach()) {
            notes.add("CockroachDB does not list its sessions in pg_stat_activity: SHOW CLUSTER SESSIONS does.");
            return;
        }
        long hidden = sessions.stream()
                .filter(session -> session.kind() == SessionKind.HIDDEN)
                .count();
        if (hidden > 0) {
            notes.add(hidden + (hidden == 1 ? " session is" : " sessions are") + " of other roles, whose state and age "
                    + self.role() + " may not see: GRANT pg_read_all_stats TO " + quoted(self.role()) + ".");
        }
        onReserved(limits, sessions);
    }

    private void onReserved(ServerLimits limits, List<ServerSession> sessions) {
        int most = limits.maxConnections().asked().orElse(Integer.MAX_VALUE);
        int kept = limits.reserves().stream().mapToInt(Reserve::slots).sum();
        long taken = sessions.stream()
                .filter(session -> session.kind() == SessionKind.CLIENT || session.kind() == SessionKind.HIDDEN)
                .count();
        if (taken > most - kept) {
            notes.add("All slots for ordinary roles are taken; this session stands on a reserved one.");
        }
    }

    private static String quoted(String role) {
        return role.matches("[a-z_][a-z0-9_]*") ? role : "\"" + role.replace("\"", "\"\"") + "\"";
    }

    private static Optional<Integer> number(@org.jspecify.annotations.Nullable String text) {
        return text == null || !text.matches("[0-9]{1,9}") ? Optional.empty() : Optional.of(Integer.valueOf(text));
    }

    private static Optional<Integer> limit(@org.jspecify.annotations.Nullable Integer limit) {
        return limit == null || limit < 0 ? Optional.empty() : Optional.of(limit);
    }
}
