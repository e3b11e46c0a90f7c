package dev.slipway.domain.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How much of a limit is in use.
 *
 * @param used sessions that count against the limit, those that are not visible too
 * @param limit the most that the role which asks can use of it
 * @param source what the limit was read from, in the server's words
 */
public record Utilisation(LimitScope scope, int used, int limit, String source) {
    /** What is limited. */
    public enum LimitScope {
        SERVER,
        ROLE,
        DATABASE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** From 0 to 1, or more where a limit was lowered below what was open already. */
    public double share() {
        return limit <= 0 ? 1 : (double) used / limit;
    }

    /** Of each limit that is known: the server's first. */
    public static List<Utilisation> of(ServerStatus status) {
        List<Utilisation> all = new ArrayList<>();
        ServerLimits limits = status.limits();
        if (limits.maxConnections() instanceof ServerAnswer.Known<Integer> most) {
            int kept = limits.reserves().stream()
                    .filter(reserve -> !reserve.usable())
                    .mapToInt(Reserve::slots)
                    .sum();
            all.add(of(LimitScope.SERVER, status, session -> true, most.value() - kept, most.source()));
        }
        add(
                all,
                LimitScope.ROLE,
                status,
                session -> status.role().equals(session.user().orElse("")),
                limits.role());
        add(
                all,
                LimitScope.DATABASE,
                status,
                session -> status.database().equals(session.database().orElse("")),
                limits.database());
        return List.copyOf(all);
    }

    /** The limit that is nearest to its end. */
    public static Optional<Utilisation> fullest(ServerStatus status) {
        return of(status).stream().max(Comparator.comparingDouble(Utilisation::share));
    }

    private static void add(
            List<Utilisation> all,
            LimitScope scope,
            ServerStatus status,
            Predicate<ServerSession> counts,
            ServerAnswer<Optional<Integer>> limit) {
        if (limit instanceof ServerAnswer.Known<Optional<Integer>> known
                && known.value().isPresent()) {
            all.add(of(scope, status, counts, known.value().get(), known.source()));
        }
    }

    private static Utilisation of(
            LimitScope scope, ServerStatus status, Predicate<ServerSession> counts, int limit, String source) {
        long used = status.sessions().stream()
                .filter(session -> session.kind() == SessionKind.CLIENT || session.kind() == SessionKind.HIDDEN)
                .filter(counts)
                .count();
        return new Utilisation(scope, (int) used, limit, source);
    }
}
