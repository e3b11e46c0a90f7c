package dev.slipway.domain.live;

import java.util.List;
import java.util.Optional;

/**
 * What a server carries.
 *
 * @param reserves each kind of reserved slots once: two names for the same slots are one
 * @param role the most connections of the role, empty where it has no limit of its own
 * @param database likewise of the database
 */
public record ServerLimits(
        ServerAnswer<Integer> maxConnections,
        List<Reserve> reserves,
        ServerAnswer<Optional<Integer>> role,
        ServerAnswer<Optional<Integer>> database) {
    public ServerLimits {
        reserves = List.copyOf(reserves);
    }

    /** Whether the role that asks is a superuser, which may take slots that are kept for such. */
    public boolean isOfSuperuser() {
        return reserves.stream()
                .anyMatch(each -> each.usable() && each.name().equals("superuser_reserved_connections"));
    }

    /** The same, of a role that is none. */
    ServerLimits ordinary() {
        if (!isOfSuperuser()) {
            return this;
        }
        List<Reserve> kept = reserves.stream()
                .map(each -> new Reserve(each.name(), each.slots(), false))
                .toList();
        return new ServerLimits(maxConnections, kept, role, database);
    }
}
