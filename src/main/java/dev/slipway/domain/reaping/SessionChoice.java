package dev.slipway.domain.reaping;

import dev.slipway.domain.live.ServerSession;
import dev.slipway.domain.live.ServerStatus;
import dev.slipway.domain.live.Utilisation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The sessions that a round is to end, and those that stay.
 *
 * @param utilisation of the fullest limit, where one is known
 * @param sessions all of the server's, those to be ended first, then as long as they are idle
 */
public record SessionChoice(ServerStatus status, Optional<Utilisation> utilisation, List<JudgedSession> sessions) {
    private static final Comparator<JudgedSession> LONGEST_FIRST = Comparator.comparing(
                    (JudgedSession judged) -> judged.session().inState().orElse(Duration.ZERO))
            .reversed()
            .thenComparingLong(judged -> judged.session().id());

    public SessionChoice {
        sessions = List.copyOf(sessions);
    }

    /** Chooses among the sessions of a server. */
    public static SessionChoice of(ServerStatus status, Reaping reaping) {
        Sieve sieve = new Sieve(status, reaping);
        Optional<Utilisation> utilisation = Utilisation.fullest(status);
        boolean room = reaping.whenAbove().isPresent()
                && utilisation.map(Utilisation::share).orElse(0.0)
                        <= reaping.whenAbove().get();
        int most = room ? 0 : reaping.most().orElse(Integer.MAX_VALUE);
        List<JudgedSession> ended = new ArrayList<>();
        List<JudgedSession> spared = new ArrayList<>();
        status.sessions().stream()
                .map(session -> new JudgedSession(session, sieve.spares(session)))
                .sorted(LONGEST_FIRST)
                .forEach(judged -> {
                    if (judged.spared().isPresent()) {
                        spared.add(judged);
                    } else if (ended.size() < most) {
                        ended.add(judged);
                    } else {
                        spared.add(new JudgedSession(
                                judged.session(), Optional.of(room ? Spared.NOT_FULL : Spared.LATER)));
                    }
                });
        List<JudgedSession> all = new ArrayList<>(ended);
        spared.sort(
                Comparator.comparing((JudgedSession judged) -> judged.spared().orElseThrow())
                        .reversed()
                        .thenComparing(LONGEST_FIRST));
        all.addAll(spared);
        return new SessionChoice(status, utilisation, all);
    }

    /** Those to be ended, the longest idle first. */
    public List<ServerSession> toEnd() {
        return sessions.stream()
                .filter(judged -> judged.spared().isEmpty())
                .map(JudgedSession::session)
                .toList();
    }

    /** Of how many it is not visible what they do, or whether they are in a transaction. */
    public long unknown() {
        return sessions.stream()
                .filter(judged -> judged.spared().equals(Optional.of(Spared.HIDDEN))
                        || judged.spared().equals(Optional.of(Spared.ASLEEP)))
                .count();
    }
}
