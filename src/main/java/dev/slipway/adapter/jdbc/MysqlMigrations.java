package dev.slipway.adapter.jdbc;

import dev.slipway.domain.live.Migrations;
import dev.slipway.domain.live.Migrations.Holder;
import dev.slipway.domain.live.Migrations.Recorded;
import dev.slipway.domain.live.ServerAnswer;
import dev.slipway.domain.live.ServerSession;
import dev.slipway.domain.live.UnreachedException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Prisma's own table in the database of the URL, and its lock of the name {@code prisma_migrate}. */
record MysqlMigrations(Asking asking) {
    private static final String TABLE = "_prisma_migrations";
    private static final int DENIED = 1142;

    Migrations read() throws UnreachedException {
        return new Migrations(recorded(), lock());
    }

    private ServerAnswer<Optional<List<Recorded>>> recorded() throws UnreachedException {
        try {
            return asking.within(MysqlDatabase.READ_ONLY, "its migrations", q -> {
                boolean there = q.row(
                        "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = ?",
                        row -> row.getInt(1) > 0,
                        TABLE);
                Optional<List<Recorded>> rows = there
                        ? Optional.of(q.rows(
                                "SELECT migration_name, started_at, finished_at, rolled_back_at, checksum FROM " + TABLE
                                        + " ORDER BY started_at, id",
                                MysqlMigrations::recorded))
                        : Optional.empty();
                return ServerAnswer.known(rows, TABLE);
            });
        } catch (UnreachedException e) {
            if (e.getCause() instanceof SQLException said && said.getErrorCode() == DENIED) {
                return ServerAnswer.unknown(TABLE + " may not be seen by this user; GRANT SELECT on it would show it");
            }
            throw e;
        }
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        return new Recorded(
                row.getString(1),
                instant(row.getObject(2, LocalDateTime.class)).orElse(Instant.EPOCH),
                instant(row.getObject(3, LocalDateTime.class)),
                instant(row.getObject(4, LocalDateTime.class)),
                Optional.ofNullable(row.getString(5)).orElse(""));
    }

    /** Prisma writes UTC into columns without a zone. */
    private static Optional<Instant> instant(@Nullable LocalDateTime time) {
        return Optional.ofNullable(time).map(written -> written.toInstant(ZoneOffset.UTC));
    }

    private ServerAnswer<Optional<Holder>> lock() throws UnreachedException {
        return asking.within(MysqlDatabase.READ_ONLY, "who holds Prisma's lock", q -> {
            long id = q.row("SELECT COALESCE(IS_USED_LOCK('prisma_migrate'), 0)", row -> row.getLong(1));
            Optional<ServerSession> seen = new MysqlSessions(q, new ArrayList<>())
                    .all().stream().filter(session -> session.id() == id).findFirst();
            return ServerAnswer.known(id == 0 ? Optional.empty() : Optional.of(new Holder(id, seen)), "IS_USED_LOCK");
        });
    }
}
