package dev.slipway.domain.reaping;

import dev.slipway.domain.live.NamePattern;
import dev.slipway.domain.live.ReapTerms;
import dev.slipway.domain.live.ServerSession;
import dev.slipway.domain.live.ServerStatus;
import dev.slipway.domain.live.SessionKind;
import dev.slipway.domain.live.SessionState;
import java.util.List;
import java.util.Optional;

/** What spares a session; of several reasons the one that no other option changes comes first. */
record Sieve(
        ServerStatus status,
        Reaping reaping,
        ReapTerms terms,
        List<NamePattern> applications,
        List<NamePattern> hosts) {
    Sieve(ServerStatus status, Reaping reaping) {
        this(
                status,
                reaping,
                reaping.terms(),
                reaping.terms().applications().stream().map(NamePattern::new).toList(),
                reaping.terms().hosts().stream().map(NamePattern::new).toList());
    }

    /** Empty where nothing does. */
    Optional<Spared> spares(ServerSession session) {
        return byKind(session)
                .or(() -> byOwner(session))
                .or(() -> byName(session))
                .or(() -> byState(session));
    }

    private static Optional<Spared> byKind(ServerSession session) {
        if (session.self()) {
            return Optional.of(Spared.SELF);
        }
        return switch (session.kind()) {
            case BACKGROUND -> Optional.of(Spared.BACKGROUND);
            case REPLICATION -> Optional.of(Spared.REPLICATION);
            case HIDDEN -> Optional.of(Spared.HIDDEN);
            case CLIENT -> whereHidden(session);
        };
    }

    private static Optional<Spared> whereHidden(ServerSession session) {
        boolean seen = session.kind() == SessionKind.CLIENT
                && session.state() != SessionState.HIDDEN
                && session.user().isPresent()
                && session.superuser().isPresent();
        return seen ? Optional.empty() : Optional.of(Spared.HIDDEN);
    }

    private Optional<Spared> byOwner(ServerSession session) {
        if (!session.user().orElse("").equals(terms.user().orElse(status.role()))) {
            return Optional.of(Spared.OTHER_USER);
        }
        if (session.superuser().orElse(true)) {
            return Optional.of(Spared.SUPERUSER);
        }
        return session.database().orElse("").equals(status.database())
                ? Optional.empty()
                : Optional.of(Spared.OTHER_DATABASE);
    }

    private Optional<Spared> byName(ServerSession session) {
        String application = session.application().orElse("");
        String host = session.host().orElse("");
        if (!terms.poolers() && PoolerName.is(session)) {
            return Optional.of(Spared.POOLER);
        }
        if (matches(reaping.except(), application) || matches(reaping.except(), host)) {
            return Optional.of(Spared.EXCEPTED);
        }
        if (!applications.isEmpty() && !matches(applications, application)) {
            return Optional.of(Spared.APPLICATION);
        }
        return hosts.isEmpty() || matches(hosts, host) ? Optional.empty() : Optional.of(Spared.HOST);
    }

    private static boolean matches(List<NamePattern> patterns, String name) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(name));
    }

    private Optional<Spared> byState(ServerSession session) {
        Optional<Spared> state = switch (session.state()) {
            case IDLE -> Optional.empty();
            case IDLE_IN_TRANSACTION -> unlessAsked(Spared.IN_TRANSACTION);
            case ASLEEP -> unlessAsked(Spared.ASLEEP);
            case ACTIVE -> Optional.of(Spared.ACTIVE);
            case HIDDEN -> Optional.of(Spared.HIDDEN);
            case OTHER -> Optional.of(Spared.OTHER_STATE);
        };
        return state.or(() -> byAge(session));
    }

    private Optional<Spared> unlessAsked(Spared reason) {
        return terms.inTransaction() ? Optional.empty() : Optional.of(reason);
    }

    private Optional<Spared> byAge(ServerSession session) {
        if (session.inState().isEmpty()) {
            return Optional.of(Spared.HIDDEN);
        }
        return session.inState().get().compareTo(terms.idleOver()) > 0 ? Optional.empty() : Optional.of(Spared.YOUNG);
    }
}
