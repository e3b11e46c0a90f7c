package dev.slipway.adapter.jdbc;

import dev.slipway.domain.live.Migrations;
import dev.slipway.domain.live.Migrations.Holder;
import dev.slipway.domain.live.Migrations.Recorded;
import dev.slipway.domain.live.Route;
import dev.slipway.domain.live.ServerAnswer;
import dev.slipway.domain.live.UnreachedException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Prisma's own table in the schema of the URL, and its advisory lock 72707369. */
record PostgresMigrations(Route route, Asking asking) {
    private static final String THERE = """
            SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE n.nspname = ? AND c.relname = '_prisma_migrations'
            """;
    /** A lock of one number has it in two halves, and 1 behind them. */
    private static final String LOCK = """
            SELECT l.pid FROM pg_locks l
             WHERE l.locktype = 'advisory' AND l.granted AND l.classid = 0 AND l.objid = 72707369 AND l.objsubid = 1
               AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
            """;

    Migrations read() throws UnreachedException {
        return new Migrations(recorded(), lock());
    }

    private ServerAnswer<Optional<List<Recorded>>> recorded() throws UnreachedException {
        String schema = "\"" + route.schema().replace("\"", "\"\"") + "\"";
        String table = schema + "._prisma_migrations";
        try {
            return asking.within(PostgresDatabase.readOnly(asking.patience()), "its migrations", q -> {
                boolean there = q.row(THERE, row -> row.getInt(1) > 0, route.schema());
                Optional<List<Recorded>> rows = there
                        ? Optional.of(q.rows(
                                "SELECT migration_name, started_at, finished_at, rolled_back_at, checksum FROM " + table
                                        + " ORDER BY started_at, id",
                                PostgresMigrations::recorded))
                        : Optional.empty();
                return ServerAnswer.known(rows, table);
            });
        } catch (UnreachedException e) {
            if (e.getCause() instanceof SQLException said && "42501".equals(said.getSQLState())) {
                return PostgresDatabase.denied(
                        table, "GRANT USAGE ON SCHEMA " + schema + " and GRANT SELECT ON " + table);
            }
            throw e;
        }
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        return new Recorded(
                row.getString(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject(3, OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getObject(4, OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString(5)).orElse(""));
    }

    private ServerAnswer<Optional<Holder>> lock() throws UnreachedException {
        try {
            return asking.within(PostgresDatabase.readOnly(asking.patience()), "who holds Prisma's lock", q -> {
                List<Long> held = q.rows(LOCK, row -> row.getLong(1));
                Optional<Holder> holder = held.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Holder(held.get(0), new PostgresSessions(q).of(held.get(0))));
                return ServerAnswer.known(holder, "pg_locks");
            });
        } catch (UnreachedException e) {
            if (e.getCause() instanceof SQLException said
                    && String.valueOf(said.getSQLState()).startsWith("42")) {
                return ServerAnswer.unknown("the server lists no advisory locks in pg_locks");
            }
            throw e;
        }
    }
}
