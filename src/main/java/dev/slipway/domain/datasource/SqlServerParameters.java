package dev.slipway.domain.datasource;

import java.util.List;

/**
 * What the SQL Server connector reads. Source: prisma-engines, {@code quaint/src/connector/mssql/url.rs}; it takes
 * time-outs in seconds, although Prisma's documentation speaks of milliseconds. Of two
 * spellings the one that is named first here wins.
 */
final class SqlServerParameters {
    static final List<ParameterMeaning> ALL = List.of(
            ParameterRow.number(
                    "connectionLimit, connection_limit",
                    ParameterRow.POOL,
                    "",
                    "how many connections one process may open; 0 sets no limit"),
            ParameterRow.number("poolTimeout, pool_timeout", "10", "s", "how long a query waits for a free connection"),
            ParameterRow.number(
                    "loginTimeout, login_timeout, connectTimeout, connect_timeout, connectionTimeout, connection_timeout",
                    "5",
                    "s",
                    "how long opening a connection may take; 0 sets no limit"),
            ParameterRow.number("socketTimeout, socket_timeout", "none", "s", "how long a query may take"),
            ParameterRow.word("encrypt", "true false DANGER_PLAINTEXT", "true", "whether the connection is encrypted"),
            ParameterRow.flag(
                    "trustServerCertificate, trust_server_certificate",
                    "false",
                    "whether any certificate of the server is taken"),
            ParameterRow.text(
                    "trustServerCertificateCA, trust_server_certificate_ca", "", "the file with the server's root"),
            ParameterRow.text("database, initial catalog", "master", "the database"),
            ParameterRow.text("schema", "dbo", "the schema inside the database"),
            ParameterRow.text("user, username, uid, userid", "", "who logs in"),
            ParameterRow.secret("password, pwd", "the password"),
            ParameterRow.text("isolationLevel, isolation_level", "", "the isolation of transactions"),
            ParameterRow.text(
                    "integratedSecurity, integrated_security", "false", "whether the system's account logs in"),
            ParameterRow.text(
                    "applicationName, application_name", "", "the name that the server shows for the connection"),
            ParameterRow.number(
                    "maxConnectionLifetime, max_connection_lifetime", "none", "s", "the age at which one is closed"),
            ParameterRow.number(
                    "maxIdleConnectionLifetime, max_idle_connection_lifetime",
                    "300",
                    "s",
                    "how long an idle connection is kept"));

    private SqlServerParameters() {}
}
