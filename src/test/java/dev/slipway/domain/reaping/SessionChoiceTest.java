package dev.slipway.domain.reaping;

import static dev.slipway.domain.reaping.Sessions.idle;
import static dev.slipway.domain.reaping.Sessions.named;
import static dev.slipway.domain.reaping.Sessions.server;
import static dev.slipway.domain.reaping.Sessions.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.live.NamePattern;
import dev.slipway.domain.live.ReapTerms;
import dev.slipway.domain.live.ServerSession;
import dev.slipway.domain.live.SessionKind;
import dev.slipway.domain.live.SessionState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionChoiceTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void whatIsIdleForLongerThanAskedIsEnded() {
        SessionChoice choice = SessionChoice.of(server(idle(1, 61), idle(2, 60), idle(3, 59)), reaping(terms()));

        assertThat(choice.toEnd()).extracting(ServerSession::id).containsExactly(1L);
        assertThat(choice.sessions())
                .filteredOn(judged -> judged.session().id() != 1)
                .allSatisfy(judged -> assertThat(judged.spared()).contains(Spared.YOUNG));
    }

    @ParameterizedTest
    @CsvSource({
        "CLIENT, IDLE, app, ''",
        "CLIENT, ACTIVE, app, ACTIVE",
        "CLIENT, IDLE_IN_TRANSACTION, app, IN_TRANSACTION",
        "CLIENT, OTHER, app, OTHER_STATE",
        "CLIENT, HIDDEN, app, HIDDEN",
        "CLIENT, HIDDEN, other, HIDDEN",
        "HIDDEN, IDLE, app, HIDDEN",
        "BACKGROUND, IDLE, app, BACKGROUND",
        "REPLICATION, IDLE, app, REPLICATION",
        "CLIENT, IDLE, other, OTHER_USER",
        "CLIENT, IDLE, postgres, OTHER_USER",
    })
    void eachKindAndStateHasItsReason(SessionKind kind, SessionState state, String user, String reason) {
        SessionChoice choice = SessionChoice.of(server(session(1, kind, state, user, 99)), reaping(terms()));

        assertThat(reason(choice)).isEqualTo(reason);
    }

    @Test
    void aSuperusersSessionIsSparedAlsoWhereItsUserIsNamed() {
        ReapTerms terms = new ReapTerms(MINUTE, true, Optional.of("postgres"), List.of(), List.of(), true);

        SessionChoice choice = SessionChoice.of(
                server(session(1, SessionKind.CLIENT, SessionState.IDLE, "postgres", 99)), reaping(terms));

        assertThat(reason(choice)).isEqualTo("SUPERUSER");
    }

    @Test
    void whatIsNotKnownOfASessionSparesIt() {
        ServerSession known = idle(1, 99);

        assertThat(List.of(
                        with(known, Optional.empty(), known.inState(), known.superuser()),
                        with(known, known.user(), Optional.empty(), known.superuser()),
                        with(known, known.user(), known.inState(), Optional.empty())))
                .allSatisfy(session -> assertThat(SessionChoice.of(server(session), reaping(terms()))
                                .unknown())
                        .isEqualTo(1));
    }

    private static ServerSession with(
            ServerSession of, Optional<String> user, Optional<Duration> inState, Optional<Boolean> superuser) {
        return new ServerSession(
                of.id(),
                of.started(),
                of.kind(),
                of.state(),
                user,
                of.database(),
                of.application(),
                of.host(),
                inState,
                superuser,
                false);
    }

    @ParameterizedTest
    @CsvSource({
        "PgBouncer, 10.0.0.1, POOLER",
        "Supavisor (auth_query), 10.0.0.1, POOLER",
        "web, odyssey-1.internal, POOLER",
        "web-1, 10.0.0.1, ''",
        "worker, 10.0.0.1, APPLICATION",
        "web-1, 10.1.0.1, HOST",
        "web-admin, 10.0.0.1, EXCEPTED",
        "web-1, 10.0.0.9, EXCEPTED",
    })
    void namesDecide(String application, String host, String reason) {
        ReapTerms terms = new ReapTerms(MINUTE, false, Optional.empty(), List.of("web*"), List.of("10.0.*"), false);
        Reaping reaping = new Reaping(
                terms,
                List.of(new NamePattern("*admin"), new NamePattern("10.0.0.9")),
                OptionalInt.empty(),
                Optional.empty());

        SessionChoice choice = SessionChoice.of(
                server(named(1, SessionKind.CLIENT, SessionState.IDLE, "app", application, host, 99)), reaping);

        assertThat(reason(choice)).isEqualTo(reason);
    }

    @Test
    void theLongestIdleAreEndedFirstAndTheOthersLater() {
        Reaping reaping = new Reaping(terms(), List.of(), OptionalInt.of(2), Optional.empty());

        SessionChoice choice = SessionChoice.of(server(idle(1, 70), idle(2, 90), idle(3, 80)), reaping);

        assertThat(choice.toEnd()).extracting(ServerSession::id).containsExactly(2L, 3L);
        assertThat(choice.sessions().get(2).spared()).contains(Spared.LATER);
    }

    @ParameterizedTest
    @CsvSource({"0.28, 2", "0.29, 0", "0.0, 2", "1.0, 0"})
    void nothingIsEndedWhileThereIsRoom(double above, int ended) {
        Reaping reaping = new Reaping(terms(), List.of(), OptionalInt.empty(), Optional.of(above));

        // 2 of the 7 that the role can have are 0.2857.
        SessionChoice choice = SessionChoice.of(server(idle(1, 99), idle(2, 99)), reaping);

        assertThat(choice.toEnd()).hasSize(ended);
    }

    @Test
    void aSessionInAnotherDatabaseIsSpared() {
        ServerSession here = idle(1, 99);
        ServerSession there = new ServerSession(
                2,
                here.started(),
                here.kind(),
                here.state(),
                here.user(),
                Optional.of("other"),
                here.application(),
                here.host(),
                here.inState(),
                here.superuser(),
                false);

        SessionChoice choice = SessionChoice.of(server(here, there), reaping(terms()));

        assertThat(choice.toEnd()).containsExactly(here);
        assertThat(choice.sessions().get(1).spared()).contains(Spared.OTHER_DATABASE);
    }

    private static String reason(SessionChoice choice) {
        return choice.sessions().get(0).spared().map(Enum::name).orElse("");
    }

    private static ReapTerms terms() {
        return new ReapTerms(MINUTE, false, Optional.empty(), List.of(), List.of(), false);
    }

    private static Reaping reaping(ReapTerms terms) {
        return new Reaping(terms, List.of(), OptionalInt.empty(), Optional.empty());
    }
}
