package dev.slipway.domain.livecheck;

import dev.slipway.domain.live.Reserve;
import dev.slipway.domain.live.ServerLimits;
import dev.slipway.domain.live.ServerSession;
import dev.slipway.domain.live.ServerStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the role that asks may have on a server: the lowest of the limits of server, role and database. */
public record Room(List<Ceiling> ceilings) {
    public Room {
        ceilings = List.copyOf(ceilings);
    }

    public static Room of(ServerStatus status) {
        ServerLimits limits = status.limits();
        List<Ceiling> known = new ArrayList<>();
        limits.maxConnections()
                .asked()
                .ifPresent(most -> known.add(new Ceiling(
                        "the server",
                        Math.max(0, most - kept(limits)),
                        used(status, each -> true),
                        "max_connections " + most + words(limits))));
        limits.role()
                .asked()
                .flatMap(limit -> limit)
                .ifPresent(limit -> known.add(new Ceiling(
                        "the role " + status.role(),
                        limit,
                        used(status, each -> is(each.user(), status.role())),
                        "the limit of the role " + status.role())));
        limits.database()
                .asked()
                .flatMap(limit -> limit)
                .ifPresent(limit -> known.add(new Ceiling(
                        "the database " + status.database(),
                        limit,
                        used(status, each -> is(each.database(), status.database())),
                        "the limit of the database " + status.database())));
        return new Room(known);
    }

    /** The one to plan with. */
    public Optional<Ceiling> lowest() {
        return ceilings.stream().min(Comparator.comparingInt(Ceiling::limit));
    }

    /** The one that is reached first by more sessions of this role. */
    public Optional<Ceiling> tightest() {
        return ceilings.stream().min(Comparator.comparingInt(Ceiling::free));
    }

    /** Slots that this role may not take. */
    public static int kept(ServerLimits limits) {
        return kept(limits, each -> !each.usable()).stream()
                .mapToInt(Reserve::slots)
                .sum();
    }

    /** Those that take slots, but for the one that asked. */
    public static boolean takesSlot(ServerSession session) {
        return !session.self() && session.takesSlot();
    }

    private static List<Reserve> kept(ServerLimits limits, Predicate<Reserve> which) {
        return limits.reserves().stream()
                .filter(which)
                .filter(each -> each.slots() > 0)
                .toList();
    }

    private static String words(ServerLimits limits) {
        List<Reserve> kept = kept(limits, each -> !each.usable());
        return kept.isEmpty()
                ? ""
                : " less "
                        + kept.stream()
                                .map(each -> each.slots() + " of " + each.name())
                                .collect(Collectors.joining(" and "));
    }

    private static int used(ServerStatus status, Predicate<ServerSession> which) {
        return (int)
                status.sessions().stream().filter(Room::takesSlot).filter(which).count();
    }

    private static boolean is(Optional<String> name, String wanted) {
        return name.filter(wanted::equals).isPresent();
    }
}
