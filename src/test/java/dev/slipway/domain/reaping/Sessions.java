package dev.slipway.domain.reaping;

import dev.slipway.domain.live.Dialect;
import dev.slipway.domain.live.Reserve;
import dev.slipway.domain.live.ServerAnswer;
import dev.slipway.domain.live.ServerLimits;
import dev.slipway.domain.live.ServerSession;
import dev.slipway.domain.live.ServerStatus;
import dev.slipway.domain.live.SessionKind;
import dev.slipway.domain.live.SessionState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sessions of a server that was never there. */
public final class Sessions {
    private Sessions() {}

    /** Idle for so many seconds, of the role that asks, in its database. */
    public static ServerSession idle(long id, long seconds) {
        return session(id, SessionKind.CLIENT, SessionState.IDLE, "app", seconds);
    }

    public static ServerSession session(long id, SessionKind kind, SessionState state, String user, long seconds) {
        return named(id, kind, state, user, "web", "10.0.0.1", seconds);
    }

    public static ServerSession named(
            long id, SessionKind kind, SessionState state, String user, String application, String host, long seconds) {
        return new ServerSession(
                id,
                Optional.of(Instant.EPOCH),
                kind,
                state,
                Optional.of(user),
                Optional.of("shop"),
                Optional.of(application),
                Optional.of(host),
                Optional.of(Duration.ofSeconds(seconds)),
                Optional.of(user.equals("postgres")),
                false);
    }

    /** A server with 10 connections, 3 of them kept, and these sessions. */
    public static ServerStatus server(ServerSession... sessions) {
        return server("PostgreSQL 16.4", Dialect.POSTGRESQL, List.of(sessions));
    }

    public static ServerStatus server(String product, Dialect dialect, List<ServerSession> sessions) {
        return new ServerStatus(
                dialect,
                product,
                "127.0.0.1:5432",
                "shop",
                "app",
                ServerAnswer.known(false, "pg_is_in_recovery()"),
                Instant.EPOCH,
                new ServerLimits(
                        ServerAnswer.known(10, "max_connections"),
                        List.of(new Reserve("superuser_reserved_connections", 3, false)),
                        ServerAnswer.known(Optional.empty(), "rolconnlimit"),
                        ServerAnswer.known(Optional.empty(), "datconnlimit")),
                sessions,
                List.of());
    }
}
