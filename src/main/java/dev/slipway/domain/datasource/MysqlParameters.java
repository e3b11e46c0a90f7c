package dev.slipway.domain.datasource;

import java.util.List;

/** What the MySQL connector reads. Source: prisma-engines, {@code quaint/src/connector/mysql/url.rs}. */
final class MysqlParameters {
    static final List<ParameterMeaning> ALL = List.of(
            ParameterRow.number(
                    "connection_limit",
                    ParameterRow.POOL,
                    "",
                    "how many connections one process may open; 0 sets no limit"),
            ParameterRow.number(
                    "pool_timeout", "10", "s", "how long a query waits for a free connection; 0 waits for ever"),
            ParameterRow.number("connect_timeout", "5", "s", "how long opening a connection may take; 0 sets no limit"),
            ParameterRow.number("socket_timeout", "none", "s", "how long a query may take"),
            ParameterRow.text("socket", "", "the path of a Unix socket"),
            ParameterRow.flag("prefer_socket", "", "whether to change to a socket on the same machine"),
            ParameterRow.number("statement_cache_size", "100", "", "how many prepared statements a connection keeps"),
            ParameterRow.text("sslcert", "", "the file with the server's root certificate"),
            ParameterRow.text("sslidentity", "", "the PKCS 12 file with the client's certificate"),
            ParameterRow.secret("sslpassword", "the password of the PKCS 12 file"),
            ParameterRow.word(
                    "sslaccept",
                    "strict accept_invalid_certs",
                    "accept_invalid_certs",
                    "whether the server's certificate must be valid"),
            ParameterRow.number(
                    "max_connection_lifetime", "none", "s", "the age at which a connection is closed; 0 is never"),
            ParameterRow.number(
                    "max_idle_connection_lifetime", "300", "s", "how long an idle connection is kept; 0 is for ever"));

    private MysqlParameters() {}
}
