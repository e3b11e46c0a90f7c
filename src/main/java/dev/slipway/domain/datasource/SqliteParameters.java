package dev.slipway.domain.datasource;

import java.util.List;

/** What the SQLite connector reads. Source: prisma-engines, {@code quaint/src/connector/sqlite/params.rs}. */
final class SqliteParameters {
    static final List<ParameterMeaning> ALL = List.of(
            ParameterRow.number(
                    "connection_limit", ParameterRow.POOL, "", "how often one process may open the file; 1 is usual"),
            ParameterRow.number("socket_timeout", "none", "s", "how long a query waits for the file's lock"),
            ParameterRow.number(
                    "max_connection_lifetime", "none", "s", "the age at which a connection is closed; 0 is never"),
            ParameterRow.number("max_idle_connection_lifetime", "none", "s", "how long an idle connection is kept"));

    private SqliteParameters() {}
}
