package dev.slipway.domain.reaping;

import dev.slipway.domain.live.Dialect;
import dev.slipway.domain.live.ServerStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What the server itself can do about idle sessions.
 *
 * @param statements SQL that sets it, in order; empty where this server has no such setting
 * @param words sentences on what it does, and what it does not
 */
public record OwnTimeout(List<String> statements, List<String> words) {
    /** The first release of PostgreSQL with {@code idle_session_timeout}, by its release notes. */
    private static final int FIRST_POSTGRESQL = 14;

    public OwnTimeout {
        statements = List.copyOf(statements);
        words = List.copyOf(words);
    }

    /** For the sessions that the terms are about. */
    public static OwnTimeout of(ServerStatus status, Reaping reaping) {
        String user = reaping.terms().user().orElse(status.role());
        Duration idle = reaping.terms().idleOver();
        if (status.dialect() == Dialect.MYSQL) {
            return mysql(status.product(), idle);
        }
        if (!status.product().startsWith("PostgreSQL ")) {
            return new OwnTimeout(
                    List.of(),
                    List.of(status.product() + " may have a setting of its own for idle sessions: see its manual."));
        }
        return postgresql(status, user, idle, reaping.terms().inTransaction());
    }

    private static OwnTimeout postgresql(ServerStatus status, String user, Duration idle, boolean inTransaction) {
        List<String> statements = new ArrayList<>();
        List<String> words = new ArrayList<>();
        if (major(status.product()) >= FIRST_POSTGRESQL) {
            statements.add(alter(user, "idle_session_timeout", idle));
            words.add("It needs no restart and no service, and holds for sessions that begin after it. It knows no"
                    + " application and no pooler: whoever logs in as " + user + " is ended when idle.");
        } else {
            words.add(status.product() + " has no idle_session_timeout; PostgreSQL 14 is the first that does.");
        }
        if (inTransaction) {
            statements.add(alter(user, "idle_in_transaction_session_timeout", idle));
        }
        return new OwnTimeout(statements, words);
    }

    private static String alter(String user, String setting, Duration idle) {
        return "ALTER ROLE \"" + user.replace("\"", "\"\"") + "\" SET " + setting + " = '" + length(idle) + "';";
    }

    /** PostgreSQL's 0 would switch it off. */
    private static String length(Duration idle) {
        return idle.toMillis() % 1000 == 0 && idle.toSeconds() > 0
                ? idle.toSeconds() + "s"
                : Math.max(1, idle.toMillis()) + "ms";
    }

    private static OwnTimeout mysql(String product, Duration idle) {
        long seconds = Math.max(1, idle.toSeconds());
        boolean persists = product.startsWith("MySQL ") && major(product) >= 8;
        String statement = "SET " + (persists ? "PERSIST" : "GLOBAL") + " wait_timeout = " + seconds + ";";
        return new OwnTimeout(
                List.of(statement),
                List.of(
                        "It is the whole server's, for sessions that begin after it, and no role has one of its own."
                                + " It ends sessions in a transaction too, whose work is rolled back.",
                        persists
                                ? "It needs SYSTEM_VARIABLES_ADMIN; on Amazon RDS set it in the parameter group."
                                : "A restart forgets it: write wait_timeout = " + seconds
                                        + " below [mysqld] too; on Amazon RDS set it in the parameter group."));
    }

    /** The first number in a product's name; 0 where there is none. */
    private static int major(String product) {
        int start = product.indexOf(' ') + 1;
        int end = start;
        while (end < product.length() && end - start < 4 && Character.isDigit(product.charAt(end))) {
            end++;
        }
        return end == start ? 0 : Integer.parseInt(product.substring(start, end));
    }
}
