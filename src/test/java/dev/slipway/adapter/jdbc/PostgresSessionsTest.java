package dev.slipway.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.live.Ended.Fate;
import dev.slipway.domain.live.Patience;
import dev.slipway.domain.live.ReapTerms;
import dev.slipway.domain.live.ServerSession;
import dev.slipway.domain.live.SessionKind;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.LiveDatabase;
import dev.slipway.testing.RealPostgres;
import dev.slipway.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.postgresql.Driver;

/** Sessions that replicate, that could, and that the server ends by itself. */
class PostgresSessionsTest {
    private static final RealPostgres SERVER = RealPostgres.shared();

    private static LiveDatabase open(String url) throws ProblemException {
        return new JdbcDatabases().open(ConnectionUrl.read(url, Optional.empty()), Path.of("."), Patience.USUAL);
    }

    @Test
    void aRoleThatMayReplicateHasOrdinarySessionsTooWhichAreEnded() throws Exception {
        TestDatabase own = SERVER.newDatabase();
        SERVER.execute("ALTER ROLE " + own.role() + " REPLICATION");
        try (Connection idle = SERVER.connect(own, "idle");
                LiveDatabase database = open(own.url())) {
            ReapTerms terms = new ReapTerms(Duration.ZERO, false, Optional.empty(), List.of("idle"), List.of(), false);
            List<ServerSession> sessions = database.status().sessions().stream()
                    .filter(s -> s.database().equals(Optional.of(own.name())))
                    .filter(s -> s.application().equals(Optional.of("idle")))
                    .toList();

            assertThat(database.end(sessions, terms))
                    .singleElement()
                    .satisfies(ended -> assertThat(ended.fate()).isEqualTo(Fate.ENDED));
            assertThat(idle.isValid(1)).isFalse();
        }
    }

    @Test
    void aSessionThatReplicatesIsNotEndedEvenWhereItIsNamed() throws Exception {
        TestDatabase own = SERVER.newDatabase();
        SERVER.execute("ALTER ROLE " + own.role() + " REPLICATION");
        Properties settings = new Properties();
        settings.setProperty("user", own.role());
        settings.setProperty("password", own.password());
        settings.setProperty("replication", "database");
        settings.setProperty("preferQueryMode", "simple");
        settings.setProperty("assumeMinServerVersion", "9.4");
        String url = "jdbc:postgresql://" + own.server() + "/" + own.name();
        try (Connection replicating = new Driver().connect(url, settings);
                LiveDatabase database = open(own.url())) {
            ReapTerms terms = new ReapTerms(Duration.ZERO, true, Optional.empty(), List.of(), List.of(), true);
            List<ServerSession> sessions = database.status().sessions().stream()
                    .filter(s -> s.database().equals(Optional.of(own.name())) && !s.self())
                    .toList();

            assertThat(sessions)
                    .singleElement()
                    .satisfies(s -> assertThat(s.kind()).isEqualTo(SessionKind.REPLICATION));
            assertThat(database.end(sessions, terms))
                    .singleElement()
                    .satisfies(ended -> assertThat(ended.fate()).isEqualTo(Fate.SPARED));
            assertThat(replicating.isValid(1)).isTrue();
        }
    }

    @Test
    void whatTheServerEndsOfItsOwnAsIdleIsNoServerThatIsLost() throws Exception {
        TestDatabase own = SERVER.newDatabase();
        SERVER.execute("ALTER ROLE " + own.role() + " SET idle_session_timeout = '200ms'");
        try (LiveDatabase database = open(own.url())) {
            long first = own(database);
            Thread.sleep(600);

            assertThat(own(database)).isNotEqualTo(first);
        }
    }

    private static long own(LiveDatabase database) throws ProblemException {
        return database.status().sessions().stream()
                .filter(ServerSession::self)
                .mapToLong(ServerSession::id)
                .findFirst()
                .orElseThrow();
    }
}
