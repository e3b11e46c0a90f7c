package dev.slipway.domain.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UtilisationTest {
    @Test
    void eachLimitIsComparedWithThoseWhoCountAgainstIt() {
        ServerStatus status = status(
                limits(
                        ServerAnswer.known(Optional.of(4), "rolconnlimit"),
                        ServerAnswer.known(Optional.of(50), "datconnlimit")),
                session("app", "shop", SessionKind.CLIENT),
                session("app", "other", SessionKind.CLIENT),
                session("app", "shop", SessionKind.CLIENT),
                session("else", "shop", SessionKind.HIDDEN),
                session("app", "shop", SessionKind.BACKGROUND),
                session("app", "shop", SessionKind.REPLICATION));

        assertThat(Utilisation.of(status))
                .containsExactly(
                        new Utilisation(Utilisation.LimitScope.SERVER, 4, 95, "max_connections"),
                        new Utilisation(Utilisation.LimitScope.ROLE, 3, 4, "rolconnlimit"),
                        new Utilisation(Utilisation.LimitScope.DATABASE, 3, 50, "datconnlimit"));
        assertThat(Utilisation.fullest(status).map(Utilisation::scope)).contains(Utilisation.LimitScope.ROLE);
    }

    @Test
    void whatIsNotKnownIsNotCompared() {
        ServerStatus status = status(
                new ServerLimits(
                        ServerAnswer.unknown("not said"),
                        List.of(),
                        ServerAnswer.unknown("not said"),
                        ServerAnswer.unknown("not said")),
                session("app", "shop", SessionKind.CLIENT));

        assertThat(Utilisation.fullest(status)).isEmpty();
    }

    @Test
    void aLimitOfNothingIsFull() {
        assertThat(new Utilisation(Utilisation.LimitScope.ROLE, 0, 0, "rolconnlimit").share())
                .isEqualTo(1);
    }

    private static ServerLimits limits(ServerAnswer<Optional<Integer>> role, ServerAnswer<Optional<Integer>> database) {
        List<Reserve> reserves = List.of(new Reserve("kept", 5, false), new Reserve("own", 7, true));
        return new ServerLimits(ServerAnswer.known(100, "max_connections"), reserves, role, database);
    }

    private static ServerStatus status(ServerLimits limits, ServerSession... sessions) {
        return new ServerStatus(
                Dialect.POSTGRESQL,
                "PostgreSQL 16.4",
                "h:5432",
                "shop",
                "app",
                ServerAnswer.known(false, "pg_is_in_recovery()"),
                Instant.EPOCH,
                limits,
                List.of(sessions),
                List.of());
    }

    private static ServerSession session(String user, String database, SessionKind kind) {
        return new ServerSession(
                1,
                Optional.empty(),
                kind,
                SessionState.IDLE,
                Optional.of(user),
                Optional.of(database),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
