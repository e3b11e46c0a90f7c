package dev.slipway.usecase.deploycheck.live;

import dev.slipway.testing.MadeArchive;
import java.nio.charset.StandardCharsets;

/** The table that Prisma Migrate makes, in the words of its engine, and rows of it. */
final class PrismaTable {
    static final String POSTGRESQL = """
            CREATE TABLE _prisma_migrations (
                id                      VARCHAR(36) PRIMARY KEY NOT NULL,
                checksum                VARCHAR(64) NOT NULL,
                finished_at             TIMESTAMPTZ,
                migration_name          VARCHAR(255) NOT NULL,
                logs                    TEXT,
                rolled_back_at          TIMESTAMPTZ,
                started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
                applied_steps_count     INTEGER NOT NULL DEFAULT 0
            )""";
    static final String MYSQL = """
            CREATE TABLE _prisma_migrations (
                id                      VARCHAR(36) PRIMARY KEY NOT NULL,
                checksum                VARCHAR(64) NOT NULL,
                finished_at             DATETIME(3),
                migration_name          VARCHAR(255) NOT NULL,
                logs                    TEXT,
                rolled_back_at          DATETIME(3),
                started_at              DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
                applied_steps_count     INTEGER UNSIGNED NOT NULL DEFAULT 0
            ) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci""";

    private PrismaTable() {}

    /**
     * A row.
     *
     * @param finished an expression, {@code now()} or {@code NULL}
     * @param rolledBack likewise
     */
    static String row(int id, String name, String sql, String finished, String rolledBack) {
        return "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, rolled_back_at) VALUES ('"
                + id + "', '" + checksum(sql) + "', '" + name + "', " + finished + ", " + rolledBack + ")";
    }

    private static String checksum(String sql) {
        return MadeArchive.sha256(sql.getBytes(StandardCharsets.UTF_8));
    }
}
