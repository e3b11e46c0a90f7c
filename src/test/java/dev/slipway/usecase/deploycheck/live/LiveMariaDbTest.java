package dev.slipway.usecase.deploycheck.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.testing.RealMariaDb;
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

/** Checks that ask a real MariaDB: for each rule that it has a part in what fails, and the same without it. */
class LiveMariaDbTest {
    private static final String INIT = "CREATE TABLE customer (id integer PRIMARY KEY);\n";
    private static final RealMariaDb SERVER = RealMariaDb.shared();

    private final TestDatabase database = SERVER.newDatabase();
    private final LiveProject project;

    LiveMariaDbTest(@TempDir Path folder) throws IOException {
        project = LiveProject.in(folder, "mysql");
    }

    @BeforeEach
    void urlOfTheProject() throws IOException {
        project.url(database.url("connection_limit=1"));
    }

    @Test
    void aServerInOrderPasses() throws Exception {
        migrated("now()");

        Answered answered = project.sandboxes(20).check();

        assertThat(answered.passed("DB001")).isTrue();
        assertThat(answered.passed("DB002")).isTrue();
        assertThat(answered.open("DB003", "notApplicable")).hasSize(1);
        assertThat(answered.passed("DB004")).isTrue();
        assertThat(answered.json().at("/arithmetic/0/steps/0/value").asInt()).isEqualTo(100);
    }

    @Test
    void theWrongPasswordIsAnErrorOfAuthentication() throws Exception {
        String url = "mysql://" + database.role() + ":t0p-s3cret@" + database.server() + "/" + database.name();

        Answered answered = project.url(url).check();

        assertThat(answered.messages("DB001")).singleElement().asString().contains("the stage authentication");
        assertThat(answered.code()).isEqualTo(1);
        assertThat(answered.text() + answered.json()).doesNotContain("t0p-s3cret");
    }

    @Test
    void aPasswordOfEverySpecialCharacterIsTheSamePassword() throws Exception {
        String password = "a b!\"#$%&()*+,-./:;<=>?@[]^_`{|}~é€";
        SERVER.execute("ALTER USER " + database.role() + "@'%' IDENTIFIED BY '" + password + "'");
        TestDatabase same = new TestDatabase("mysql", database.server(), database.name(), database.role(), password);

        Answered answered = project.check("--url", same.url());

        assertThat(answered.passed("DB001")).isTrue();
        assertThat(answered.text() + answered.json()).doesNotContain(password);
    }

    @Test
    void aDatabaseThatIsNotThereIsAnErrorOfTheDatabase() throws Exception {
        String url = "mysql://root@127.0.0.1:" + SERVER.port() + "/gone";

        assertThat(project.url(url).check().messages("DB001"))
                .singleElement()
                .asString()
                .contains("the stage database", "gone");
    }

    @Test
    void aPlanAboveTheServersLimitIsAnErrorAndOneAtItIsNot() throws Exception {
        Answered fits = project.sandboxes(50).check();
        Answered not = project.sandboxes(51).check();

        assertThat(fits.passed("DB002")).isTrue();
        assertThat(not.severities("DB002")).containsExactly("error");
        assertThat(not.messages("DB002").get(0)).contains("102 connections are planned", "100 (max_connections 100)");
    }

    @Test
    void theUsersOwnLimitIsTheOneToPlanWith() throws Exception {
        SERVER.execute("ALTER USER " + database.role() + "@'%' WITH MAX_USER_CONNECTIONS 15");

        Answered below = project.sandboxes(10).check();

        assertThat(below.messages("DB002")).singleElement().asString().contains("20 connections are planned", "15");
    }

    @Test
    void littleHeadroomIsAWarning() throws Exception {
        SERVER.execute("ALTER USER " + database.role() + "@'%' WITH MAX_USER_CONNECTIONS 10");
        List<Connection> open = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                open.add(SERVER.connect(database, "api"));
            }
            Answered fits = project.sandboxes(1).check();
            open.add(SERVER.connect(database, "api"));
            Answered little = project.check();

            assertThat(fits.messages("DB002")).isEmpty();
            assertThat(little.severities("DB002")).containsExactly("warning");
        } finally {
            for (Connection each : open) {
                each.close();
            }
        }
    }

    @Test
    void allConnectionsTakenIsAnErrorOfTheLimit() throws Exception {
        SERVER.execute("ALTER USER " + database.role() + "@'%' WITH MAX_USER_CONNECTIONS 1");
        try (Connection only = SERVER.connect(database, "api")) {
            assertThat(only.isValid(1)).isTrue();

            assertThat(project.check().messages("DB001"))
                    .singleElement()
                    .asString()
                    .contains("the stage limit");
        }
    }

    @Test
    void aFailedMigrationIsAnErrorAndAFinishedOneIsNot() throws Exception {
        migrated("NULL");
        Answered failed = project.check();
        execute("UPDATE _prisma_migrations SET finished_at = now()");
        Answered finished = project.check();

        assertThat(failed.severities("DB004")).containsExactly("error");
        assertThat(failed.messages("DB004").get(0)).contains("1_init was begun", "P3009");
        assertThat(finished.passed("DB004")).isTrue();
    }

    @Test
    void theHolderOfPrismasLockIsToldUntilItLetsGo() throws Exception {
        migrated("now()");
        try (Connection other = SERVER.connect(database, "schema-engine");
                Statement statement = other.createStatement()) {
            statement.execute("SELECT GET_LOCK('prisma_migrate', 1)");

            assertThat(project.check().messages("DB004"))
                    .singleElement()
                    .asString()
                    .contains("the lock prisma_migrate");
        }
        Thread.sleep(300);
        assertThat(project.check().passed("DB004")).isTrue();
    }

    private void migrated(String finished) throws IOException, SQLException {
        execute(PrismaTable.MYSQL, PrismaTable.row(1, "1_init", INIT, finished, "NULL"));
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
