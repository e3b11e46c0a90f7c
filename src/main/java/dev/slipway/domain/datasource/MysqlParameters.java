package dev.slipway.domain.datasource;

import java.util.List;

/** What the MySQL connector reads. Source: prisma-engines, {@code quaint/src/connector/mysql/url.rs}. */
final class MysqlParameters {
    static final List<ParameterMeaning> ALL = List.of(
            ParameterRow.CONNECTION_LIMIT,
            ParameterRow.POOL_TIMEOUT,
            ParameterRow.CONNECT_TIMEOUT,
            ParameterRow.SOCKET_TIMEOUT,
            ParameterRow.text("socket", "", "the path of a Unix socket"),
            ParameterRow.flag("prefer_socket", "", "whether to change to a socket on the same machine"),
            ParameterRow.number("statement_cache_size", "100", "", "how many prepared statements a connection keeps"),
            ParameterRow.text("sslcert", "", "the file with the server's root certificate"),
            ParameterRow.text("sslidentity", "", "the PKCS 12 file with the client's certificate"),
            ParameterRow.secret("sslpassword", "the password of the PKCS 12 file"),
            ParameterRow.SSLACCEPT,
            ParameterRow.MAX_LIFETIME,
            ParameterRow.MAX_IDLE_LIFETIME);

    private MysqlParameters() {}
}
