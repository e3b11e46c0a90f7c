package dev.slipway.usecase.reap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.live.Ended;
import dev.slipway.testing.RealPostgres;
import dev.slipway.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A crowd of 200 sessions of all kinds, of which only the idle ones that were asked for end. */
class PostgresCrowdTest {
    private static final List<String> TRUSTED = List.of("host all all 127.0.0.1/32 trust");
    private static final int ROUNDS = 50;
    private static RealPostgres server;
    private static TestDatabase own;
    private static TestDatabase other;

    @BeforeAll
    static void start() {
        server = RealPostgres.started(Map.of("max_connections", "300"), TRUSTED);
        own = server.newDatabase();
        other = server.newDatabase();
        server.execute("GRANT CONNECT ON DATABASE " + own.name() + " TO " + other.role());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void onlyTheIdleOnesThatWereAskedForEndAndNoneInAStatement() throws Exception {
        try (Crowd crowd = new Crowd("SELECT pg_backend_pid()")) {
            for (String sequence : List.of("begun", "done")) {
                try (Connection session = server.connect(own, "setup")) {
                    session.createStatement().execute("CREATE SEQUENCE " + sequence);
                }
            }
            crowd.add(60, Crowd.Kind.REAPED, () -> server.connect(own, "web-1"));
            crowd.add(20, Crowd.Kind.KEPT, () -> server.connect(own, "worker"));
            crowd.add(20, Crowd.Kind.KEPT, () -> server.connect(own.name(), other.role(), "", "web-1"));
            crowd.add(20, Crowd.Kind.KEPT, () -> server.connect(own.name()));
            crowd.add(10, Crowd.Kind.KEPT, () -> server.connect(own.name(), "postgres", "", "web-1"));
            crowd.add(10, Crowd.Kind.KEPT, () -> server.connect(other, "web-1"));
            crowd.add(20, Crowd.Kind.KEPT, () -> inTransaction(server.connect(own, "web-1")));
            crowd.add(20, Crowd.Kind.BUSY, () -> server.connect(own, "web-1"));
            crowd.add(20, Crowd.Kind.WORKING, () -> server.connect(own, "web-1"));
            crowd.work("SELECT pg_sleep(30)", "SELECT 1");
            crowd.restless(
                    10,
                    500,
                    () -> server.connect(own, "web-1"),
                    "SELECT nextval('begun'), pg_sleep(0.05), nextval('done')");
            Reaper reaper = new Reaper(() -> crowd.comeAndGo(() -> server.connect(own, "web-1")));

            reaper.run(own.url(), Reaper.idle("web-*"), ROUNDS);

            assertThat(crowd.size()).isGreaterThanOrEqualTo(200);
            assertThat(reaper.rounds()).isEqualTo(ROUNDS);
            assertThat(reaper.ended())
                    .allSatisfy(each -> assertThat(each.session().inState())
                            .hasValueSatisfying(idle -> assertThat(idle).isGreaterThan(Reaper.IDLE)))
                    .noneMatch(each -> each.fate() == Ended.Fate.REFUSED);
            Set<Long> ended = new HashSet<>();
            reaper.ended().stream()
                    .filter(each -> each.fate() == Ended.Fate.ENDED)
                    .forEach(each -> assertThat(ended.add(each.session().id())).isTrue());
            crowd.settle();
            assertThat(ended).containsAll(crowd.ids(Crowd.Kind.REAPED));
            assertThat(crowd.ids(Crowd.Kind.REAPED)).hasSize(60);
            assertThat(ended).doesNotContainAnyElementsOf(crowd.ids(Crowd.Kind.KEPT));
            assertThat(ended).doesNotContainAnyElementsOf(crowd.ids(Crowd.Kind.BUSY));
            assertThat(ended).doesNotContainAnyElementsOf(crowd.ids(Crowd.Kind.WORKING));
            assertThat(crowd.failures()).isEmpty();
            assertThat(crowd.endedRestless()).isPositive();
            assertThat(crowd.isAlive(Crowd.Kind.KEPT)).isTrue();
            assertThat(crowd.isAlive(Crowd.Kind.REAPED)).isFalse();
            // Between the look and the signal a statement can begin (PostgresEnd); on a machine under load, one does
            // now and then.
            assertThat(last("begun") - last("done")).isBetween(0L, 1L);
            assertThat(last("done")).isGreaterThan(10);
        }
    }

    private static Connection inTransaction(Connection session) throws SQLException {
        session.setAutoCommit(false);
        session.createStatement().execute("SELECT 1");
        return session;
    }

    private static long last(String sequence) throws SQLException {
        try (Connection session = server.connect(own, "count");
                var rows = session.createStatement().executeQuery("SELECT last_value FROM " + sequence)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
