package dev.slipway.usecase.deploycheck.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.testing.RealPostgres;
import dev.slipway.testing.TestDatabase;
import dev.slipway.usecase.deploycheck.live.LiveProject.Answered;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that ask a real PostgreSQL: for each rule what fails, and the same without it. */
class LivePostgresTest {
    private static final String INIT = "CREATE TABLE customer (id integer PRIMARY KEY);\n";
    private static final RealPostgres SERVER = RealPostgres.shared();

    private final TestDatabase database = SERVER.newDatabase();
    private final LiveProject project;

    LivePostgresTest(@TempDir Path folder) throws IOException {
        project = LiveProject.in(folder, "postgresql");
    }

    @BeforeEach
    void urlOfTheProject() throws IOException {
        project.url(database.url("connection_limit=1"));
    }

    @Test
    void aServerInOrderPassesAndIsNamedInTheArithmetic() throws Exception {
        migrated();

        Answered answered = project.sandboxes(20).check();

        assertThat(answered.text()).doesNotContain("error:");
        assertThat(answered.passed("DB001")).isTrue();
        assertThat(answered.passed("DB002")).isTrue();
        assertThat(answered.passed("DB003")).isTrue();
        assertThat(answered.passed("DB004")).isTrue();
        assertThat(answered.json().at("/arithmetic/0/steps/0/value").asInt()).isEqualTo(100);
        assertThat(answered.json().at("/arithmetic/0/steps/0/source").asText())
                .matches("max_connections, asked of the server 127.0.0.1:[0-9]+, 20[0-9]{2}-.*Z");
        assertThat(answered.json().at("/arithmetic/0/steps/1/source").asText())
                .isEqualTo("superuser_reserved_connections 3");
        assertThat(answered.json().at("/arithmetic/0/steps/2/value").asInt()).isEqualTo(97);
    }

    @Test
    void theServersOwnLimitTakesThePlaceOfTheTable() throws Exception {
        Answered fits = project.sandboxes(48).check("--instance", "t2.micro");
        Answered not = project.sandboxes(49).check("--instance", "m5.4xlarge");

        assertThat(fits.messages("DB002")).isEmpty();
        assertThat(fits.messages("CON001")).isEmpty();
        assertThat(not.messages("DB002")).singleElement().asString().startsWith("98 connections are planned");
        assertThat(not.messages("CON001")).as("folded into DB002").isEmpty();
        assertThat(not.code()).isEqualTo(1);
    }

    @Test
    void aSuperuserPlansForAnOrdinaryRole() throws Exception {
        SERVER.execute("ALTER ROLE " + database.role() + " SUPERUSER");

        Answered fits = project.sandboxes(48).check();
        Answered not = project.sandboxes(49).check();

        assertThat(fits.messages("DB002")).isEmpty();
        assertThat(fits.json().at("/arithmetic/0/steps/2/value").asInt()).isEqualTo(97);
        assertThat(fits.json().at("/arithmetic/0/steps/1/source").asText())
                .isEqualTo("superuser_reserved_connections 3, which " + database.role() + " may take, who asked");
        assertThat(not.messages("DB002")).singleElement().asString().contains("an ordinary role have 97");
    }

    @Test
    void aLimitOfTheRoleIsTheOneToPlanWith() throws Exception {
        SERVER.execute("ALTER ROLE " + database.role() + " CONNECTION LIMIT 15");
        Answered below = project.sandboxes(10).check();
        SERVER.execute("ALTER ROLE " + database.role() + " CONNECTION LIMIT 20");
        Answered enough = project.check();

        assertThat(below.messages("DB002"))
                .singleElement()
                .asString()
                .contains("20 connections are planned", "15 (the limit of the role " + database.role() + ")");
        assertThat(enough.messages("DB002")).isEmpty();
        assertThat(enough.passed("DB002")).isTrue();
    }

    @Test
    void aLimitOfTheDatabaseIsToo() throws Exception {
        SERVER.execute("ALTER DATABASE " + database.name() + " CONNECTION LIMIT 19");
        Answered below = project.sandboxes(10).check();

        assertThat(below.messages("DB002")).singleElement().asString().contains("the limit of the database");
    }

    @Test
    void littleHeadroomIsAWarning() throws Exception {
        SERVER.execute("ALTER ROLE " + database.role() + " CONNECTION LIMIT 20");
        List<Connection> open = new ArrayList<>();
        try {
            for (int i = 0; i < 16; i++) {
                open.add(SERVER.connect(database, "api"));
            }
            Answered fits = project.sandboxes(2).check();
            open.add(SERVER.connect(database, "api"));
            Answered little = project.check();

            assertThat(fits.messages("DB002")).isEmpty();
            assertThat(little.severities("DB002")).containsExactly("warning");
            assertThat(little.messages("DB002").get(0)).contains("17 of the 20", "3 are free", "api 17 (17 idle)");
            assertThat(little.code()).isZero();
        } finally {
            for (Connection each : open) {
                each.close();
            }
        }
    }

    @Test
    void lambdasOwnArithmeticBeginsWithTheServer() throws Exception {
        Answered answered = project.sandboxes(20).run("deploy-check lambda", "--deploy-overlap", "2");

        assertThat(answered.json().at("/concurrency/limit").asInt()).isEqualTo(48);
        assertThat(answered.json().at("/concurrency/kind").asText()).isEqualTo("asked");
        assertThat(answered.json().at("/concurrency/source").asText()).contains("asked of the server 127.0.0.1:");
        assertThat(answered.text()).contains("asked of the server").doesNotContain("leave them out");
    }

    @Test
    void aUrlAloneNeedsNoProject(@TempDir Path empty) throws Exception {
        LiveProject nothing = LiveProject.in(empty.resolve("elsewhere"), "postgresql");

        Answered answered = nothing.run("deploy-check lambda", "--project", empty.toString(), "--url", database.url());

        assertThat(answered.json().at("/concurrency/limit").asInt()).isEqualTo(97 / 5);
        assertThat(answered.passed("DB001")).isTrue();
    }

    @Test
    void pgbouncerOnADirectConnectionContradictsIt() throws Exception {
        Answered with =
                project.url(database.url("connection_limit=1&pgbouncer=true")).check();
        Answered without = project.url(database.url("connection_limit=1")).check();

        assertThat(with.severities("DB003")).containsExactly("warning");
        assertThat(without.passed("DB003")).isTrue();
    }

    @Test
    void theWrongPasswordIsAnErrorOfAuthentication() throws Exception {
        String url = "postgresql://" + database.role() + ":t0p-s3cret@" + database.server() + "/" + database.name();

        Answered answered = project.url(url).check();

        assertThat(answered.messages("DB001")).singleElement().asString().contains("the stage authentication");
        assertThat(answered.code()).isEqualTo(1);
        assertThat(answered.text() + answered.json()).doesNotContain("t0p-s3cret");
    }

    @Test
    void aPasswordOfEverySpecialCharacterIsTheSamePassword() throws Exception {
        String password = "a b!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~é€";
        SERVER.execute("ALTER ROLE " + database.role() + " PASSWORD '" + password.replace("'", "''") + "'");
        TestDatabase same =
                new TestDatabase("postgresql", database.server(), database.name(), database.role(), password);

        Answered answered = project.check("--url", same.url());

        assertThat(answered.messages("DB001")).isEmpty();
        assertThat(answered.passed("DB001")).isTrue();
        assertThat(answered.text() + answered.json()).doesNotContain(password);
    }

    @Test
    void aDatabaseThatIsNotThereIsAnErrorOfTheDatabase() throws Exception {
        Answered answered = project.url(database.url().replaceFirst("/[a-z0-9_]+$", "/gone"))
                .check();

        assertThat(answered.messages("DB001")).singleElement().asString().contains("the stage database", "gone");
    }

    @Test
    void failedPendingGoneAndEditedMigrationsAreTold() throws Exception {
        execute(
                PrismaTable.POSTGRESQL,
                PrismaTable.row(1, "1_init", INIT, "now()", "NULL"),
                PrismaTable.row(2, "2_gone", INIT, "now()", "NULL"),
                PrismaTable.row(3, "3_failed", INIT, "NULL", "NULL"));
        project.write("prisma/migrations/1_init/migration.sql", INIT + "-- more\n")
                .write("prisma/migrations/3_failed/migration.sql", INIT)
                .write("prisma/migrations/4_new/migration.sql", INIT);

        Answered answered = project.check();

        assertThat(answered.severities("DB004")).containsExactly("error", "warning", "warning", "warning");
        assertThat(String.join("\n", answered.messages("DB004")))
                .contains(
                        "3_failed was begun",
                        "4_new is in prisma/migrations",
                        "2_gone was applied",
                        "1_init was edited");
        assertThat(answered.text().replaceAll("\\s+", " ")).contains("prisma migrate resolve --rolled-back 3_failed");
        assertThat(answered.code()).isEqualTo(1);
    }

    @Test
    void aMigrationThatWasRolledBackAndAppliedAnewIsInOrder() throws Exception {
        execute(
                PrismaTable.POSTGRESQL,
                PrismaTable.row(1, "1_init", "broken", "NULL", "now()"),
                PrismaTable.row(2, "1_init", INIT, "now()", "NULL"));
        project.write("prisma/migrations/1_init/migration.sql", INIT);

        assertThat(project.check().passed("DB004")).isTrue();
    }

    @Test
    void theHolderOfPrismasLockIsToldUntilItLetsGo() throws Exception {
        migrated();
        try (Connection other = SERVER.connect(database, "schema-engine");
                Statement statement = other.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(72707369)");

            Answered held = project.check();

            assertThat(held.severities("DB004")).containsExactly("warning");
            assertThat(held.messages("DB004").get(0)).contains("72707369", "application schema-engine", "since");
        }
        assertThat(project.check().passed("DB004")).isTrue();
    }

    @Test
    void aTableThatMayNotBeReadIsNotCheckedAndSaysWhatToGrant() throws Exception {
        migrated();
        SERVER.execute("CREATE ROLE " + database.role() + "_r LOGIN PASSWORD 'x'");
        TestDatabase reader =
                new TestDatabase("postgresql", database.server(), database.name(), database.role() + "_r", "x");

        Answered answered = project.url(reader.url("connection_limit=1")).check();

        assertThat(answered.open("DB004", "notChecked"))
                .singleElement()
                .asString()
                .contains("GRANT SELECT");
        assertThat(answered.passed("DB001")).isTrue();
    }

    @Test
    void whereSessionsOnlyReadAllIsAskedTheSame() throws Exception {
        migrated();
        SERVER.execute("ALTER ROLE " + database.role() + " SET default_transaction_read_only = on");

        Answered answered = project.sandboxes(20).check();

        assertThat(answered.passed("DB001")).isTrue();
        assertThat(answered.passed("DB004")).isTrue();
    }

    @Test
    void aRowFromTheFutureIsToldWithTheServersTime() throws Exception {
        execute(
                PrismaTable.POSTGRESQL,
                PrismaTable.row(1, "1_init", INIT, "NULL", "NULL"),
                "UPDATE _prisma_migrations SET started_at = now() + interval '2 days'");
        project.write("prisma/migrations/1_init/migration.sql", INIT);

        assertThat(project.check().messages("DB004")).singleElement().asString().contains("its own clock");
    }

    @Test
    void migrationsAreReadThroughTheDirectUrl() throws Exception {
        migrated();
        TestDatabase direct = SERVER.newDatabase();
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
                        "DATABASE_URL=" + database.url("connection_limit=1") + "\nDIRECT_URL=" + direct.url() + "\n");

        assertThat(project.check().messages("DB004"))
                .singleElement()
                .asString()
                .contains("it has no table _prisma_migrations");
    }

    @Test
    void withoutAUrlAtHandItIsSaidWhatToGive() throws Exception {
        project.write(".env", "OTHER=1\n");

        Answered answered = project.check();

        assertThat(answered.open("DB001", "notChecked"))
                .singleElement()
                .asString()
                .contains("--url env:DATABASE_URL");
    }

    private void migrated() throws IOException, SQLException {
        execute(PrismaTable.POSTGRESQL, PrismaTable.row(1, "1_init", INIT, "now()", "NULL"));
        project.write("prisma/migrations/1_init/migration.sql", INIT);
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = SERVER.connect(database, "test");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
