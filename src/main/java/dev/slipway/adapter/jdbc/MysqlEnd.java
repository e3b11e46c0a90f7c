package dev.slipway.adapter.jdbc;

import dev.slipway.domain.live.Ended;
import dev.slipway.domain.live.Ended.Fate;
import dev.slipway.domain.live.ReapTerms;
import dev.slipway.domain.live.ServerSession;
import dev.slipway.domain.live.UnreachedException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Ends a session after a look whether it may be ended. Both servers look for transactions in a list that InnoDB refreshes
 * only when nobody has read it for a tenth of a second; as a session must have slept for longer than that list is old, no
 * transaction is missed. MariaDB looks once more and ends it in one statement. MySQL's KILL
 * takes no condition: there, a statement that begins in the milliseconds between the two is ended too.
 */
final class MysqlEnd {
    private static final int NO_SUCH_THREAD = 1094;
    private static final int DENIED = 1095;
    private static final int NO_RIGHT = 1227;

    /** Seconds between whole seconds may be next to nothing, so that two are one at least. */
    private static final long SHORTEST = 2;

    private static final long FRESH = Duration.ofMillis(500).toNanos();

    private final Asking asking;
    private final ReapTerms terms;
    private long refreshed = System.nanoTime() - FRESH;

    MysqlEnd(Asking asking, ReapTerms terms) {
        this.asking = asking;
        this.terms = terms;
    }

    Ended of(ServerSession session) throws UnreachedException {
        try {
            return asking.within(List.of(), "whether a session could be ended", q -> end(q, session));
        } catch (UnreachedException e) {
            int code = e.getCause() instanceof SQLException said ? said.getErrorCode() : 0;
            return switch (code) {
                case NO_SUCH_THREAD -> new Ended(session, Fate.SPARED, "it was gone already");
                case DENIED -> new Ended(session, Fate.REFUSED, "it takes CONNECTION_ADMIN or SUPER");
                case NO_RIGHT ->
                    new Ended(session, Fate.REFUSED, "it takes PROCESS to see whether it is in a transaction");
                default -> throw e;
            };
        }
    }

    private Ended end(Asking q, ServerSession session) throws SQLException {
        if (!terms.inTransaction() && System.nanoTime() - refreshed >= FRESH) {
            q.execute("DO SLEEP(0.11)");
            refreshed = System.nanoTime();
        }
        String meets = meets(session.id());
        Optional<String> host = q
                .rows(
                        "SELECT host FROM information_schema.processlist WHERE " + meets,
                        row -> row.getString(1),
                        values())
                .stream()
                .findFirst();
        if (host.isEmpty() || !session.host().equals(host.map(MysqlEnd::withoutPort)) || !matches(session)) {
            return new Ended(session, Fate.SPARED, "it is gone, or no longer as it was");
        }
        if (session.superuser().orElse(true)) {
            return new Ended(session, Fate.REFUSED, "its user is, or may be, a superuser");
        }
        boolean mariaDb = q.row("SELECT VERSION()", row -> row.getString(1)).contains("MariaDB");
        if (!mariaDb) {
            kill(q, session.id());
            return new Ended(session, Fate.ENDED, "");
        }
        String once = "BEGIN NOT ATOMIC IF EXISTS (SELECT 1 FROM information_schema.processlist WHERE " + meets
                + ") THEN KILL " + session.id() + "; SELECT 1; ELSE SELECT 0; END IF; END";
        return q.row(once, row -> row.getBoolean(1), values())
                ? new Ended(session, Fate.ENDED, "")
                : new Ended(session, Fate.SPARED, "it began to work");
    }

    /** Amazon RDS gives nobody the right to KILL others, but a procedure that does. */
    private static void kill(Asking q, long id) throws SQLException {
        try {
            q.execute("KILL " + id);
        } catch (SQLException e) {
            if (e.getErrorCode() != DENIED) {
                throw e;
            }
            try {
                q.execute("CALL mysql.rds_kill(" + id + ")");
            } catch (SQLException elsewhere) {
                e.addSuppressed(elsewhere);
                throw e;
            }
        }
    }

    private String meets(long id) {
        return "id = " + id + " AND id <> CONNECTION_ID() AND command = 'Sleep' AND time >= ? AND db = DATABASE()"
                + " AND user = COALESCE(NULLIF(?, ''), SUBSTRING_INDEX(CURRENT_USER(), '@', 1))"
                + (terms.inTransaction()
                        ? ""
                        : " AND NOT EXISTS (SELECT 1 FROM information_schema.innodb_trx WHERE trx_mysql_thread_id = "
                                + id + ")");
    }

    private Object[] values() {
        long seconds = Math.max(SHORTEST, (terms.idleOver().toMillis() + 999) / 1000);
        return new Object[] {seconds, terms.user().orElse("")};
    }

    private boolean matches(ServerSession session) {
        return any(terms.applications(), session.application()) && any(terms.hosts(), session.host());
    }

    private static boolean any(List<String> patterns, Optional<String> value) {
        return patterns.isEmpty()
                || patterns.stream()
                        .anyMatch(pattern -> value.orElse("")
                                .matches("\\Q" + pattern.replace("\\E", "").replace("*", "\\E.*\\Q") + "\\E"));
    }

    private static String withoutPort(String host) {
        return Pattern.compile(":[0-9]+$").matcher(host).replaceFirst("");
    }
}
