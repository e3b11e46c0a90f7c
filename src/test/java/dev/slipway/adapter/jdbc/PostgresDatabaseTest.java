package dev.slipway.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.live.Ended.Fate;
import dev.slipway.domain.live.Patience;
import dev.slipway.domain.live.ReapTerms;
import dev.slipway.domain.live.Reserve;
import dev.slipway.domain.live.ServerAnswer;
import dev.slipway.domain.live.ServerSession;
import dev.slipway.domain.live.ServerStatus;
import dev.slipway.domain.live.SessionKind;
import dev.slipway.domain.live.SessionState;
import dev.slipway.domain.live.Stage;
import dev.slipway.domain.live.UnreachedException;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.LiveDatabase;
import dev.slipway.testing.RealPostgres;
import dev.slipway.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresDatabaseTest {
    private static final RealPostgres SERVER = RealPostgres.shared();
    private static TestDatabase mine;

    @BeforeAll
    static void ownDatabase() {
        mine = SERVER.newDatabase();
    }

    private static LiveDatabase open(String url) throws ProblemException {
        return new JdbcDatabases().open(ConnectionUrl.read(url, Optional.empty()), Path.of("."), Patience.USUAL);
    }

    @Test
    void saysWhatTheServerCarriesAndWhoIsOnIt() throws Exception {
        try (Connection worker = SERVER.connect(mine, "worker");
                LiveDatabase database = open(mine.url())) {
            worker.setAutoCommit(false);
            worker.createStatement().execute("SELECT 1");

            ServerStatus status = database.status();

            assertThat(status.product()).isEqualTo("PostgreSQL 16.4");
            assertThat(status.server()).isEqualTo("127.0.0.1:" + SERVER.port());
            assertThat(status.role()).isEqualTo(mine.role());
            assertThat(status.replica()).isEqualTo(ServerAnswer.known(false, "pg_is_in_recovery()"));
            assertThat(status.limits().maxConnections()).isEqualTo(ServerAnswer.known(100, "SHOW max_connections"));
            assertThat(status.limits().reserves())
                    .containsExactly(new Reserve("superuser_reserved_connections", 3, false));
            assertThat(status.limits().role().asked()).contains(Optional.empty());
            ServerSession seen = status.sessions().stream()
                    .filter(s -> s.application().equals(Optional.of("worker"))
                            && s.database().equals(Optional.of(mine.name())))
                    .findFirst()
                    .orElseThrow();
            assertThat(seen.kind()).isEqualTo(SessionKind.CLIENT);
            assertThat(seen.state()).isEqualTo(SessionState.IDLE_IN_TRANSACTION);
            assertThat(seen.host()).contains("127.0.0.1");
            assertThat(status.sessions())
                    .filteredOn(ServerSession::self)
                    .singleElement()
                    .satisfies(self -> {
                        assertThat(self.application()).contains("slipway");
                        assertThat(self.state()).isEqualTo(SessionState.ACTIVE);
                    });
            assertThat(status.sessions()).anyMatch(s -> s.kind() == SessionKind.BACKGROUND);
        }
    }

    @Test
    void sessionsOfOthersAreHiddenAndNotMissing() throws Exception {
        TestDatabase other = SERVER.newDatabase();
        try (Connection worker = SERVER.connect(other, "other");
                LiveDatabase database = open(mine.url())) {
            ServerStatus status = database.status();

            assertThat(worker.isValid(1)).isTrue();
            assertThat(status.sessions())
                    .filteredOn(s -> s.user().equals(Optional.of(other.role())))
                    .singleElement()
                    .satisfies(s -> {
                        assertThat(s.kind()).isEqualTo(SessionKind.HIDDEN);
                        assertThat(s.state()).isEqualTo(SessionState.HIDDEN);
                        assertThat(s.inState()).isEmpty();
                    });
            assertThat(status.notes()).anyMatch(note -> note.contains("GRANT pg_read_all_stats TO " + mine.role()));
        }
    }

    @Test
    void theSocketIsAWayToo() throws Exception {
        String url = mine.url("host=" + SERVER.socketFolder());

        try (LiveDatabase database = open(url)) {
            assertThat(database.status().server()).endsWith("/.s.PGSQL." + SERVER.port());
        }
    }

    @Test
    void endsOnlyWhatIsStillAsItWas() throws Exception {
        TestDatabase own = SERVER.newDatabase();
        try (Connection idle = SERVER.connect(own, "idle");
                Connection open = SERVER.connect(own, "open");
                LiveDatabase database = open(own.url())) {
            open.setAutoCommit(false);
            open.createStatement().execute("SELECT 1");
            ReapTerms terms = new ReapTerms(Duration.ZERO, false, Optional.empty(), List.of(), List.of(), false);
            List<ServerSession> sessions = database.status().sessions().stream()
                    .filter(s -> s.database().equals(Optional.of(own.name())))
                    .toList();

            assertThat(database.end(sessions, terms))
                    .hasSize(3)
                    .allSatisfy(ended -> assertThat(ended.fate())
                            .isEqualTo(
                                    ended.session().application().equals(Optional.of("idle"))
                                            ? Fate.ENDED
                                            : Fate.SPARED));

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

            prisma.createStatement()
                    .execute(
                            "CREATE TABLE _prisma_migrations (id VARCHAR(36), checksum VARCHAR(64), finished_at TIMESTAMPTZ,"
                                    + " migration_name VARCHAR(255), logs TEXT, rolled_back_at TIMESTAMPTZ, started_at TIMESTAMPTZ"
                                    + " DEFAULT now(), applied_steps_count INTEGER);"
                                    + "INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('1', 'c', '2020_init');"
                                    + "SELECT pg_advisory_lock(72707369)");

            assertThat(database.migrations().recorded().asked().orElseThrow().orElseThrow())
                    .singleElement()
                    .satisfies(row -> assertThat(row.failed()).isTrue());
            assertThat(database.migrations()
                            .lock()
                            .asked()
                            .orElseThrow()
                            .orElseThrow()
                            .seen()
                            .orElseThrow()
                            .application())
                    .contains("prisma");
        }
    }

    @Test
    void directSessionsAreKept() throws Exception {
        try (LiveDatabase database = open(mine.url())) {
            assertThat(database.probe().keepsSession().asked()).contains(true);
            assertThat(database.probe().product()).isEmpty();
        }
    }

    @Test
    void eachStageHasItsFailure() throws SQLException {
        String at = "@127.0.0.1:" + SERVER.port() + "/";
        assertStage(Stage.DNS, "postgresql://u:hunter2@no-such-host.invalid/d");
        assertStage(Stage.TCP, "postgresql://u:hunter2@127.0.0.1:1/d");
        assertStage(Stage.TLS, "postgresql://" + mine.role() + ":hunter2" + at + mine.name() + "?sslmode=require");
        assertStage(Stage.AUTHENTICATION, "postgresql://" + mine.role() + ":hunter2" + at + mine.name());
        assertStage(Stage.AUTHENTICATION, "postgresql://nobody:hunter2" + at + mine.name());
        assertStage(Stage.AUTHENTICATION, "postgresql://nobody" + at + mine.name());
        assertStage(Stage.DATABASE, mine.url().replaceFirst("[^/]+$", "no_such_database"));
    }

    private static void assertStage(Stage stage, String url) {
        assertThatThrownBy(() -> open(url)).isInstanceOfSatisfying(UnreachedException.class, e -> {
            assertThat(e.stage()).as(e.getMessage()).isEqualTo(stage);
            assertThat(e.problem().message()).doesNotContain("hunter2").endsWith(".");
        });
    }
}
