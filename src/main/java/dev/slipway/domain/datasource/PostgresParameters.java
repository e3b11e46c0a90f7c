package dev.slipway.domain.datasource;

import java.util.List;

/** What the PostgreSQL connector reads. Source: prisma-engines, {@code quaint/src/connector/postgres/url.rs}. */
final class PostgresParameters {
    static final List<ParameterMeaning> ALL = List.of(
            ParameterRow.text("schema", "public", "the search path"),
            ParameterRow.CONNECTION_LIMIT,
            ParameterRow.POOL_TIMEOUT,
            ParameterRow.CONNECT_TIMEOUT,
            ParameterRow.SOCKET_TIMEOUT,
            ParameterRow.flag("pgbouncer", "false", "no prepared statements kept, for a pooler in transaction mode"),
            ParameterRow.number("statement_cache_size", "100", "", "how many prepared statements a connection keeps"),
            ParameterRow.word("sslmode", "disable prefer require", "prefer", "whether the connection is encrypted"),
            ParameterRow.text("sslcert", "", "the certificate file, relative to the schema's folder"),
            ParameterRow.text("sslidentity", "", "the PKCS 12 file with the client's certificate"),
            ParameterRow.secret("sslpassword", "the password of the PKCS 12 file"),
            ParameterRow.SSLACCEPT,
            ParameterRow.text("host", "", "the folder of a Unix socket, or a host that replaces the one in the URL"),
            ParameterRow.text("application_name", "", "the name that the server shows for the connection"),
            ParameterRow.word(
                    "channel_binding", "disable prefer require", "prefer", "whether to bind the login to TLS"),
            ParameterRow.secret("options", "command-line options for the server"),
            ParameterRow.MAX_LIFETIME,
            ParameterRow.MAX_IDLE_LIFETIME);

    private PostgresParameters() {}
}
