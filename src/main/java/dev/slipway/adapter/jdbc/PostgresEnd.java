package dev.slipway.adapter.jdbc;

import dev.slipway.domain.live.Ended;
import dev.slipway.domain.live.Ended.Fate;
import dev.slipway.domain.live.ReapTerms;
import dev.slipway.domain.live.ServerSession;
import dev.slipway.domain.live.UnreachedException;
import java.sql.Array;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Ends a session in the statement that looks once more whether it is the same and may be ended. Between the look and the
 * signal are microseconds, in which a statement could begin; PostgreSQL has nothing that closes that gap. A replication is
 * told by its backend, which is a walsender, and not by its role, which may have ordinary sessions too.
 */
record PostgresEnd(Asking asking, ReapTerms terms) {
    private static final String END = """
            SELECT pg_terminate_backend(a.pid)
              FROM pg_stat_activity a JOIN pg_roles r ON r.oid = a.usesysid
             WHERE a.pid = ? AND a.backend_start = ? AND a.backend_type = 'client backend' AND a.pid <> pg_backend_pid()
               AND NOT r.rolsuper AND a.datname = current_database()
               AND a.usename = coalesce(nullif(?, ''), current_user)
               AND (a.state = 'idle' OR (? AND a.state IN ('idle in transaction', 'idle in transaction (aborted)')))
               AND a.state_change <= clock_timestamp() - ? * interval '1 millisecond'
               AND (cardinality(?) = 0 OR coalesce(a.application_name, '') LIKE ANY (?))
               AND (cardinality(?) = 0 OR coalesce(host(a.client_addr), '') LIKE ANY (?))
            """;

    Ended of(ServerSession session) throws UnreachedException {
        if (session.started().isEmpty()) {
            return new Ended(session, Fate.REFUSED, "its start may not be seen: it takes pg_read_all_stats");
        }
        try {
            List<Boolean> signalled = asking.within(
                    List.of(
                            "BEGIN",
                            "SET LOCAL statement_timeout = " + asking.patience().toMillis()),
                    "whether a session could be ended",
                    q -> signal(session));
            if (signalled.isEmpty()) {
                return new Ended(session, Fate.SPARED, "it is gone, or no longer as it was");
            }
            return signalled.get(0)
                    ? new Ended(session, Fate.ENDED, "")
                    : new Ended(session, Fate.SPARED, "it was gone already");
        } catch (UnreachedException e) {
            if (e.getCause() instanceof SQLException said && "42501".equals(said.getSQLState())) {
                return new Ended(session, Fate.REFUSED, "it takes the rights of its role, or pg_signal_backend");
            }
            throw e;
        }
    }

    private List<Boolean> signal(ServerSession session) throws SQLException {
        Array applications = patterns(terms.applications());
        Array hosts = patterns(terms.hosts());
        OffsetDateTime started = session.started().orElseThrow().atOffset(ZoneOffset.UTC);
        return asking.rows(
                END,
                row -> row.getBoolean(1),
                (int) session.id(),
                started,
                terms.user().orElse(""),
                terms.inTransaction(),
                terms.idleOver().toMillis(),
                applications,
                applications,
                hosts,
                hosts);
    }

    /** With the wildcard of SQL. */
    private Array patterns(List<String> patterns) throws SQLException {
        Object[] like = patterns.stream()
                .map(pattern -> pattern.replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_")
                        .replace('*', '%'))
                .toArray();
        return asking.connection().createArrayOf("text", like);
    }
}
