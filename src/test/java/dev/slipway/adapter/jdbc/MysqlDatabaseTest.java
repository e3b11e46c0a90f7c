package dev.slipway.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.live.Ended;
import dev.slipway.domain.live.Ended.Fate;
import dev.slipway.domain.live.Patience;
import dev.slipway.domain.live.ReapTerms;
import dev.slipway.domain.live.ServerAnswer;
import dev.slipway.domain.live.ServerSession;
import dev.slipway.domain.live.ServerStatus;
import dev.slipway.domain.live.SessionKind;
import dev.slipway.domain.live.SessionState;
import dev.slipway.domain.live.Stage;
import dev.slipway.domain.live.UnreachedException;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.LiveDatabase;
import dev.slipway.testing.RealMariaDb;
import dev.slipway.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MysqlDatabaseTest {
    private static final RealMariaDb SERVER = RealMariaDb.shared();
    private static TestDatabase mine;

    @BeforeAll
    static void ownDatabase() {
        mine = SERVER.newDatabase();
        SERVER.execute("GRANT PROCESS ON *.* TO " + mine.role() + "@'%'");
    }

    private static LiveDatabase open(String url) throws ProblemException {
        return new JdbcDatabases().open(ConnectionUrl.read(url, Optional.empty()), Path.of("."), Patience.USUAL);
    }

    @Test
    void saysWhatTheServerCarriesAndWhoIsOnIt() throws Exception {
        try (Connection worker = SERVER.connect(mine, "worker");
                LiveDatabase database = open(mine.url())) {
            worker.setAutoCommit(false);
            worker.createStatement().execute("CREATE TABLE IF NOT EXISTS t (i INT) ENGINE=InnoDB");
            worker.createStatement().execute("INSERT INTO t VALUES (1)");

            // InnoDB looks at its transactions anew when nobody has asked for 0.1 s.
            Thread.sleep(200);
            ServerStatus status = database.status();

            assertThat(status.product()).startsWith("MariaDB 10.11");
            assertThat(status.role()).isEqualTo(mine.role());
            assertThat(status.limits().maxConnections()).isEqualTo(ServerAnswer.known(100, "@@global.max_connections"));
            assertThat(status.limits().role().asked()).contains(Optional.empty());
            assertThat(status.sessions())
                    .filteredOn(s -> s.database().equals(Optional.of(mine.name())) && !s.self())
                    .singleElement()
                    .satisfies(s -> {
                        assertThat(s.kind()).isEqualTo(SessionKind.CLIENT);
                        assertThat(s.state()).isEqualTo(SessionState.IDLE_IN_TRANSACTION);
                        assertThat(s.host()).contains("127.0.0.1");
                    });
            assertThat(status.sessions()).filteredOn(ServerSession::self).hasSize(1);
            assertThat(status.sessions()).noneMatch(s -> s.kind() == SessionKind.HIDDEN);
        }
    }

    @Test
    void itsOwnSessionOutlivesThePauseBetweenTwoRounds() throws Exception {
        TestDatabase own = SERVER.newDatabase();
        SERVER.execute("SET GLOBAL wait_timeout = 1");
        try (LiveDatabase database = open(own.url())) {
            SERVER.execute("SET GLOBAL wait_timeout = 28800");
            assertThat(database.status().sessions()).anyMatch(ServerSession::self);
            Thread.sleep(2500);

            assertThat(database.status().sessions()).anyMatch(ServerSession::self);
        } finally {
            SERVER.execute("SET GLOBAL wait_timeout = 28800");
        }
    }

    @Test
    void sessionsOfOthersAreCountedWhereTheyAreNotListed() throws Exception {
        TestDatabase own = SERVER.newDatabase();
        try (Connection worker = SERVER.connect(mine, "worker");
                LiveDatabase database = open(own.url())) {
            ServerStatus status = database.status();

            assertThat(worker.isValid(1)).isTrue();
            assertThat(status.sessions()).anyMatch(s -> s.kind() == SessionKind.HIDDEN);
            assertThat(status.notes()).anyMatch(note -> note.contains("GRANT PROCESS ON *.* TO " + own.role()));
        }
    }

    @Test
    void theSocketIsAWayToo() throws Exception {
        try (LiveDatabase database = open(mine.url("socket=" + SERVER.socket()))) {
            assertThat(database.status().server()).isEqualTo(SERVER.socket().toString());
        }
    }

    @Test
    void endsOnlyWhatIsStillAsItWas() throws Exception {
        TestDatabase own = SERVER.newDatabase();
        SERVER.execute("GRANT PROCESS ON *.* TO " + own.role() + "@'%'");
        try (Connection idle = SERVER.connect(own, "idle");
                Connection open = SERVER.connect(own, "open");
                LiveDatabase database = open(own.url())) {
            open.setAutoCommit(false);
            open.createStatement().execute("CREATE TABLE t (i INT) ENGINE=InnoDB");
            open.createStatement().execute("INSERT INTO t VALUES (1)");
            Thread.sleep(2100);
            ReapTerms terms = new ReapTerms(Duration.ZERO, false, Optional.empty(), List.of(), List.of(), false);
            List<ServerSession> sessions = database.status().sessions().stream()
                    .filter(s -> s.database().equals(Optional.of(own.name())))
                    .toList();

            List<Ended> ended = database.end(sessions, terms);

            assertThat(ended).hasSize(3);
            assertThat(ended)
                    .filteredOn(e -> e.fate() == Fate.ENDED)
                    .singleElement()
                    .satisfies(e -> assertThat(e.session().state()).isEqualTo(SessionState.IDLE));
            assertThat(open.isValid(1)).isTrue();
            assertThat(idle.isValid(1)).isFalse();
        }
    }

    @Test
    void readsMigrationsAndWhoHoldsTheLock() throws Exception {
        TestDatabase own = SERVER.newDatabase();
        try (Connection prisma = SERVER.connect(own, "prisma");
                LiveDatabase database = open(own.url())) {
            assertThat(database.migrations().recorded().asked()).contains(Optional.empty());
            assertThat(database.migrations().lock().asked()).contains(Optional.empty());

            prisma.createStatement()
                    .execute("CREATE TABLE _prisma_migrations (id VARCHAR(36), checksum VARCHAR(64), finished_at"
                            + " DATETIME(3), migration_name VARCHAR(255), logs TEXT, rolled_back_at DATETIME(3), started_at"
                            + " DATETIME(3) DEFAULT CURRENT_TIMESTAMP(3), applied_steps_count INTEGER)");
            prisma.createStatement()
                    .execute(
                            "INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('1', 'c', '2020_init')");
            prisma.createStatement().execute("SELECT GET_LOCK('prisma_migrate', 1)");

            assertThat(database.migrations().recorded().asked().orElseThrow().orElseThrow())
                    .singleElement()
                    .satisfies(row -> assertThat(row.failed()).isTrue());
            assertThat(database.migrations()
                            .lock()
                            .asked()
                            .orElseThrow()
                            .orElseThrow()
                            .seen())
                    .isPresent();
        }
    }

    @Test
    void directSessionsAreKept() throws Exception {
        try (LiveDatabase database = open(mine.url())) {
            assertThat(database.probe().keepsSession().asked()).contains(true);
        }
    }

    @Test
    void eachStageHasItsFailure() {
        String at = "@127.0.0.1:" + SERVER.port() + "/";
        assertStage(Stage.DNS, "mysql://u:hunter2@no-such-host.invalid/d");
        assertStage(Stage.TCP, "mysql://u:hunter2@127.0.0.1:1/d");
        assertStage(Stage.TLS, "mysql://" + mine.role() + ":hunter2" + at + mine.name() + "?sslaccept=strict");
        assertStage(Stage.AUTHENTICATION, "mysql://" + mine.role() + ":hunter2" + at + mine.name());
        assertStage(Stage.AUTHENTICATION, "mysql://nobody:hunter2" + at + mine.name());
        assertStage(Stage.DATABASE, mine.url().replaceFirst("[^/]+$", "no_such_database"));
    }

    private static void assertStage(Stage stage, String url) {
        assertThatThrownBy(() -> open(url)).isInstanceOfSatisfying(UnreachedException.class, e -> {
            assertThat(e.stage()).as(e.getMessage()).isEqualTo(stage);
            assertThat(e.problem().message()).doesNotContain("hunter2").endsWith(".");
        });
    }
}
