package dev.slipway.adapter.jdbc;

import dev.slipway.adapter.jdbc.Failures.Told;
import dev.slipway.domain.live.Route;
import dev.slipway.domain.live.Stage;
import dev.slipway.domain.live.TlsWish;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/** What MySQL and MariaDB say when they refuse a session, by their error numbers. */
record MysqlAnswers(Route route) implements Failures.Answers {
    private static final String WITH_TLS =
            "sslaccept=strict to the URL, with sslcert= where its certificate is signed by nobody usual";
    /** MariaDB 10.11 has no words of its own for a session without TLS; MySQL has them for all but users. */
    private static final String DEMANDED =
            " A server that demands TLS, or demands it of this user, says the same: then add " + WITH_TLS + ".";

    /** 1969 is MariaDB's max_statement_time, 3024 MySQL's max_execution_time, 1317 a question that was killed. */
    @Override
    public boolean isLate(SQLException said) {
        int code = said.getErrorCode();
        return code == 1969 || code == 3024 || code == 1317;
    }

    @Override
    public String product() {
        return "MySQL";
    }

    @Override
    public Optional<Told> of(SQLException said) {
        return switch (said.getErrorCode()) {
            case 1040 ->
                Optional.of(new Told(
                        Stage.LIMIT,
                        "All slots of " + route.server() + " are taken: " + Failures.sentence(said),
                        "See who holds them as a user with CONNECTION_ADMIN or SUPER, for whom one slot is kept; lower"
                                + " connection_limit or the number of instances (slipway connections plan)."));
            case 1203, 1226 ->
                Optional.of(new Told(
                        Stage.LIMIT,
                        "All sessions that " + role() + " may have are open: " + Failures.sentence(said),
                        "Raise max_user_connections of the user, or open fewer (slipway connections plan)."));
            case 3159 -> Optional.of(insecure(said));
            case 1045, 1698 ->
                Optional.of(new Told(
                        Stage.AUTHENTICATION,
                        route.server() + " does not let " + role() + " in: " + Failures.sentence(said),
                        "Look at user and password of the URL; characters such as # / ? % must be percent-encoded."
                                + (route.tls().mode() == TlsWish.Mode.NEVER ? DEMANDED : "")));
            case 1129, 1130, 1251, 1820, 1862, 2061 ->
                Optional.of(new Told(
                        Stage.AUTHENTICATION,
                        route.server() + " does not let " + role() + " in from here: " + Failures.sentence(said),
                        "Look at the host for which the user is made (CREATE USER name@host), and at its password."));
            case 1044, 1049 ->
                Optional.of(new Told(
                        Stage.DATABASE,
                        route.server() + " does not open \"" + route.database() + "\" to " + role() + ": "
                                + Failures.sentence(said),
                        "Look at the database of the URL; its name is taken as written, without percent-decoding."));
            default -> driver(said);
        };
    }

    private Told insecure(SQLException said) {
        return new Told(
                Stage.TLS,
                route.server() + " lets nobody in without TLS: " + Failures.sentence(said),
                "Add " + WITH_TLS + ".");
    }

    private Optional<Told> driver(SQLException said) {
        String words = String.valueOf(said.getMessage()).toLowerCase(Locale.ROOT);
        if (words.contains("ssl") || words.contains("tls") || words.contains("insecure transport")) {
            return Optional.of(
                    words.contains("insecure")
                            ? insecure(said)
                            : new Told(
                                    Stage.TLS,
                                    "TLS with " + route.server() + " failed: " + Failures.sentence(said),
                                    "Look at sslaccept, sslcert and sslidentity of the URL, and at the server's TLS"
                                            + " settings."));
        }
        return Optional.empty();
    }

    private String role() {
        return "\"" + route.role() + "\"";
    }
}
