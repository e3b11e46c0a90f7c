package dev.slipway.domain.datasource;

import java.util.List;

/** What the PostgreSQL connector reads. Source: prisma-engines, {@code quaint/src/connector/postgres/url.rs}. */
final class PostgresParameters {
    static final List<ParameterMeaning> ALL = List.of(
            Row.text("schema", "public", "the search path"),
            Row.number("connection_limit", Row.POOL, "", "how many connections one process may open; 0 sets no limit"),
            Row.number("pool_timeout", "10", "s", "how long a query waits for a free connection; 0 waits for ever"),
            Row.number("connect_timeout", "5", "s", "how long opening a connection may take; 0 sets no limit"),
            Row.number("socket_timeout", "none", "s", "how long a query may take"),
            Row.flag("pgbouncer", "false", "no prepared statements kept, for a pooler in transaction mode"),
            Row.number("statement_cache_size", "100", "", "how many prepared statements a connection keeps"),
            Row.word("sslmode", "disable prefer require", "prefer", "whether the connection is encrypted"),
            Row.text("sslcert", "", "the certificate file, relative to the schema's folder"),
            Row.text("sslidentity", "", "the PKCS 12 file with the client's certificate"),
            Row.secret("sslpassword", "the password of the PKCS 12 file"),
            Row.word(
                    "sslaccept",
                    "strict accept_invalid_certs",
                    "accept_invalid_certs",
                    "whether the server's certificate must be valid"),
            Row.text("host", "", "the folder of a Unix socket, or a host that replaces the one in the URL"),
            Row.since("3.3.0", Row.text("application_name", "", "the name that the server shows for the connection")),
            Row.since(
                    "4.8.0",
                    Row.word(
                            "channel_binding", "disable prefer require", "prefer", "whether to bind the login to TLS")),
            Row.since("3.8.0", Row.secret("options", "command-line options for the server")),
            Row.number("max_connection_lifetime", "none", "s", "the age at which a connection is closed; 0 is never"),
            Row.number(
                    "max_idle_connection_lifetime", "300", "s", "how long an idle connection is kept; 0 is for ever"));

    private PostgresParameters() {}
}
