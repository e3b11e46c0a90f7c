package dev.slipway.usecase.reap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.live.Ended;
import dev.slipway.testing.RealMariaDb;
import dev.slipway.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A crowd of 200 sessions of all kinds, of which only the idle ones that were asked for end. */
class MariaDbCrowdTest {
    private static final int ROUNDS = 50;
    private static RealMariaDb server;
    private static TestDatabase own;
    private static TestDatabase other;

    @BeforeAll
    static void start() {
        server = RealMariaDb.started(List.of("--max-connections=300"));
        own = server.newDatabase();
        other = server.newDatabase();
        server.execute(
                "GRANT PROCESS ON *.* TO " + own.role() + "@'%'",
                "GRANT ALL ON " + own.name() + ".* TO " + other.role() + "@'%'",
                "GRANT ALL ON " + other.name() + ".* TO " + own.role() + "@'%'",
                "CREATE TABLE " + own.name() + ".begun (n INT) ENGINE=InnoDB",
                "CREATE SEQUENCE " + own.name() + ".begins",
                "CREATE SEQUENCE " + own.name() + ".ends");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void onlyTheIdleOnesThatWereAskedForEndAndNoneInAStatement() throws Exception {
        try (Crowd crowd = new Crowd("SELECT CONNECTION_ID()")) {
            crowd.add(60, Crowd.Kind.REAPED, () -> server.connect(own, "web-1"));
            crowd.add(40, Crowd.Kind.KEPT, () -> server.connect(own.name(), other.role(), other.password(), "web-1"));
            crowd.add(30, Crowd.Kind.KEPT, () -> server.connect(own.name()));
            crowd.add(10, Crowd.Kind.KEPT, () -> server.connect(other.name(), own.role(), own.password(), "web-1"));
            crowd.add(20, Crowd.Kind.KEPT, () -> inTransaction(server.connect(own, "web-1")));
            crowd.add(20, Crowd.Kind.BUSY, () -> server.connect(own, "web-1"));
            crowd.add(20, Crowd.Kind.WORKING, () -> server.connect(own, "web-1"));
            crowd.work("SELECT SLEEP(30)", "SELECT 1");
            crowd.restless(
                    10, 1500, () -> server.connect(own, "web-1"), "SELECT NEXTVAL(begins), SLEEP(0.05), NEXTVAL(ends)");
            Reaper reaper = new Reaper(() -> crowd.comeAndGo(() -> server.connect(own, "web-1")));

            reaper.run(own.url(), Reaper.idle(), ROUNDS);

            assertThat(crowd.size()).isGreaterThanOrEqualTo(200);
            assertThat(reaper.rounds()).isEqualTo(ROUNDS);
            assertThat(reaper.ended())
                    .allSatisfy(each -> assertThat(each.session().inState())
                            .hasValueSatisfying(idle -> assertThat(idle).isGreaterThan(Reaper.IDLE)))
                    .noneMatch(each -> each.fate() == Ended.Fate.REFUSED);
            Set<Long> ended = new HashSet<>();
            reaper.ended().stream()
                    .filter(each -> each.fate() == Ended.Fate.ENDED)
                    .forEach(each -> ended.add(each.session().id()));
            crowd.settle();
            assertThat(ended).containsAll(crowd.ids(Crowd.Kind.REAPED));
            assertThat(ended).doesNotContainAnyElementsOf(crowd.ids(Crowd.Kind.KEPT));
            assertThat(ended).doesNotContainAnyElementsOf(crowd.ids(Crowd.Kind.BUSY));
            assertThat(ended).doesNotContainAnyElementsOf(crowd.ids(Crowd.Kind.WORKING));
            assertThat(crowd.failures()).isEmpty();
            assertThat(crowd.endedRestless()).isPositive();
            assertThat(crowd.isAlive(Crowd.Kind.KEPT)).isTrue();
            assertThat(crowd.isAlive(Crowd.Kind.REAPED)).isFalse();
            assertThat(last("ends")).isEqualTo(last("begins")).isGreaterThan(10);
        }
    }

    /** A transaction that has read is one that InnoDB lists. */
    private static Connection inTransaction(Connection session) throws SQLException {
        session.setAutoCommit(false);
        session.createStatement().execute("SELECT * FROM begun");
        return session;
    }

    private static long last(String sequence) throws SQLException {
        try (Connection session = server.connect(own, "count");
                var rows = session.createStatement().executeQuery("SELECT NEXTVAL(" + sequence + ")")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
