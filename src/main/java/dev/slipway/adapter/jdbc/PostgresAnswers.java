package dev.slipway.adapter.jdbc;

import dev.slipway.adapter.jdbc.Failures.Told;
import dev.slipway.domain.live.Route;
import dev.slipway.domain.live.Stage;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.postgresql.util.GT;

/** What PostgreSQL, and the poolers before it, say when they refuse a session. */
record PostgresAnswers(Route route) implements Failures.Answers {
    /** The driver found a server without TLS. */
    static boolean withoutTls(SQLException e) {
        return String.valueOf(e.getMessage()).equals(GT.tr("The server does not support SSL."));
    }

    /** It answered the question for TLS with neither yes nor no. */
    private static boolean notPostgres(SQLException e) {
        return String.valueOf(e.getMessage()).equals(GT.tr("An error occurred while setting up the SSL connection."));
    }

    @Override
    public boolean isLate(SQLException said) {
        return "57014".equals(said.getSQLState());
    }

    @Override
    public String product() {
        return "PostgreSQL";
    }

    @Override
    public Optional<Told> of(SQLException said) {
        String state = String.valueOf(said.getSQLState());
        String words = String.valueOf(said.getMessage()).toLowerCase(Locale.ROOT);
        if (withoutTls(said)) {
            return Optional.of(new Told(
                    Stage.TLS,
                    route.server() + " does not encrypt, and the URL demands it (sslmode=require).",
                    "Switch TLS on in the server, or use sslmode=prefer."));
        }
        if (notPostgres(said)) {
            return Optional.of(
                    new Told(
                            Stage.TLS,
                            route.server() + " took the connection and answered otherwise than PostgreSQL does.",
                            "Look whether host and port of the URL are those of PostgreSQL, and no other server's or a proxy's."));
        }
        if (state.equals("53300") || full(words)) {
            return Optional.of(limit(words, said));
        }
        if (words.contains("no encryption") || words.contains("ssl off") || words.contains("connection is insecure")) {
            return Optional.of(new Told(
                    Stage.TLS,
                    route.server() + " lets " + role() + " in over TLS alone: " + Failures.sentence(said),
                    "Use sslmode=require in the URL."));
        }
        return switch (state) {
            case "28P01" -> Optional.of(password());
            case "28000" -> Optional.of(refused(words, said));
            case "08004" ->
                Optional.of(new Told(
                        Stage.AUTHENTICATION,
                        route.server() + " asks for a password of " + role() + ", and the URL has none.",
                        "Write it into the URL, percent-encoded."));
            case "3D000", "42501", "55000" -> Optional.of(database(said));
            case "57P03", "57P01", "57P02" ->
                Optional.of(new Told(
                        Stage.DATABASE,
                        route.server() + " does not take sessions now: " + Failures.sentence(said),
                        "Wait until it has started, and try again."));
            default -> pooler(words, said);
        };
    }

    private static boolean full(String words) {
        return words.contains("no more connections allowed")
                || words.contains("max clients reached")
                || words.contains("too many clients")
                || words.contains("query_wait_timeout");
    }

    private Told limit(String words, SQLException said) {
        String remedy = "See who holds them as a role with reserved slots (a superuser); lower connection_limit or the"
                + " number of instances (slipway connections plan), or put a pooler before the server.";
        if (words.contains("too many connections for role")) {
            return new Told(
                    Stage.LIMIT,
                    "All sessions that " + role() + " may have are open: " + Failures.sentence(said),
                    "Raise it with ALTER ROLE … CONNECTION LIMIT, or open fewer.");
        }
        if (words.contains("too many connections for database")) {
            return new Told(
                    Stage.LIMIT,
                    "All sessions that the database may have are open: " + Failures.sentence(said),
                    "Raise it with ALTER DATABASE … CONNECTION LIMIT, or open fewer.");
        }
        return new Told(
                Stage.LIMIT,
                "All slots of " + route.server() + " for " + role() + " are taken: " + Failures.sentence(said),
                remedy);
    }

    private Told password() {
        return new Told(
                Stage.AUTHENTICATION,
                route.server() + " does not take the password of " + role() + ", or knows no such role.",
                "Look at user and password of the URL; characters such as # / ? % must be percent-encoded.");
    }

    private Told refused(String words, SQLException said) {
        return new Told(
                Stage.AUTHENTICATION,
                route.server() + " does not let " + role() + " in: " + Failures.sentence(said),
                words.contains("pg_hba.conf")
                        ? "Add a line for this machine, role and database to pg_hba.conf, or use sslmode=require."
                        : "Look at the user of the URL.");
    }

    private Told database(SQLException said) {
        return new Told(
                Stage.DATABASE,
                route.server() + " does not open \"" + route.database() + "\" to " + role() + ": "
                        + Failures.sentence(said),
                "Look at the database of the URL; its name is taken as written, without percent-decoding.");
    }

    private Optional<Told> pooler(String words, SQLException said) {
        if (words.contains("no such database") || words.contains("endpoint")) {
            return Optional.of(database(said));
        }
        if (words.contains("no such user") || words.contains("tenant or user not found") || words.contains("auth")) {
            return Optional.of(refused(words, said));
        }
        return words.contains("startup parameter")
                ? Optional.of(new Told(
                        Stage.DATABASE,
                        route.server() + " refuses a setting of the URL: " + Failures.sentence(said),
                        "Take options= out of the URL, or name it in ignore_startup_parameters of the pooler."))
                : Optional.empty();
    }

    private String role() {
        return "\"" + route.role() + "\"";
    }
}
