package dev.slipway.usecase.deploycheck.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.testing.RealPgBouncer;
import dev.slipway.testing.RealPostgres;
import dev.slipway.testing.TestDatabase;
import dev.slipway.usecase.deploycheck.live.LiveProject.Answered;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DB003 before a real PgBouncer in both of its modes. */
@Tag("real")
class LivePoolerIT {
    private static final RealPostgres SERVER = RealPostgres.shared();

    private final TestDatabase database = SERVER.newDatabase();
    private final LiveProject project;

    LivePoolerIT(@TempDir Path folder) throws IOException {
        project = LiveProject.in(folder, "postgresql");
    }

    @Test
    void transactionModeThatFollowsNoStatementsNeedsPgbouncer() throws Exception {
        try (RealPgBouncer pooler = RealPgBouncer.before(database, "transaction", 0)) {
            Answered without = through(pooler, "connection_limit=1");
            Answered with = through(pooler, "connection_limit=1&pgbouncer=true");

            assertThat(without.messages("DB003"))
                    .anySatisfy(each -> assertThat(each).contains("pgbouncer=true is missing in url"))
                    .noneSatisfy(each -> assertThat(each).contains("Prisma Migrate"));
            assertThat(with.messages("DB003")).isEmpty();
            assertThat(with.passed("DB003")).isTrue();
        }
    }

    @Test
    void transactionModeThatFollowsThemDoesNot() throws Exception {
        assumeTrue(RealPgBouncer.followsStatements());
        try (RealPgBouncer pooler = RealPgBouncer.before(database, "transaction", 200)) {
            Answered without = through(pooler, "connection_limit=1");
            Answered with = through(pooler, "connection_limit=1&pgbouncer=true");

            assertThat(without.passed("DB003")).isTrue();
            assertThat(with.severities("DB003")).containsExactly("note");
        }
    }

    @Test
    void sessionModeIsLikeADirectConnection() throws Exception {
        try (RealPgBouncer pooler = RealPgBouncer.before(database, "session", 0)) {
            Answered without = through(pooler, "connection_limit=1");
            Answered with = through(pooler, "connection_limit=1&pgbouncer=true");

            assertThat(without.passed("DB003")).isTrue();
            assertThat(with.severities("DB003")).containsExactly("warning");
        }
    }

    @Test
    void migrationsByWayOfTransactionModeAreToldAndThroughADirectUrlNot() throws Exception {
        try (RealPgBouncer pooler = RealPgBouncer.before(database, "transaction", 0)) {
            Answered pooled = project.url(pooler.of(database).url("connection_limit=1&pgbouncer=true"))
                    .check();

            assertThat(pooled.messages("DB003")).singleElement().asString().contains("Prisma Migrate uses url");
        }
    }

    @Test
    void behindAPoolerTheServersLimitIsNotPlannedWith() throws Exception {
        try (RealPgBouncer pooler = RealPgBouncer.before(database, "transaction", 0)) {
            Answered answered = project.sandboxes(200)
                    .url(pooler.of(database).url("connection_limit=1"))
                    .check();

            assertThat(answered.messages("DB002")).isEmpty();
            assertThat(answered.open("DB002", "notChecked"))
                    .singleElement()
                    .asString()
                    .contains("max_client_conn");
            assertThat(answered.messages("CON001")).isEmpty();
        }
    }

    private Answered through(RealPgBouncer pooler, String parameters) throws IOException {
        project.write("prisma/schema.prisma", """
                generator client {
                  provider = "prisma-client-js"
                }

                datasource db {
                  provider  = "postgresql"
                  url       = env("DATABASE_URL")
                  directUrl = env("DIRECT_URL")
                }
                """)
                .write(
                        ".env",
                        "DATABASE_URL=" + pooler.of(database).url(parameters) + "\nDIRECT_URL=" + database.url()
                                + "\n");
        return project.check();
    }
}
