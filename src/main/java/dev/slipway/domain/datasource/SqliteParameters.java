package dev.slipway.domain.datasource;

import java.util.List;

/** What the SQLite connector reads. Source: prisma-engines, {@code quaint/src/connector/sqlite/params.rs}. */
final class SqliteParameters {
    static final List<ParameterMeaning> ALL = List.of(
            Row.number("connection_limit", Row.POOL, "", "how often one process may open the file; 1 is usual"),
            Row.number("socket_timeout", "none", "s", "how long a query waits for the file's lock"),
            Row.number("max_connection_lifetime", "none", "s", "the age at which a connection is closed; 0 is never"),
            Row.number("max_idle_connection_lifetime", "none", "s", "how long an idle connection is kept"));

    private SqliteParameters() {}
}
