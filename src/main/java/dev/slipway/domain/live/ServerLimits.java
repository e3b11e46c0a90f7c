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
        Answer<Integer> maxConnections,
        List<Reserve> reserves,
        Answer<Optional<Integer>> role,
        Answer<Optional<Integer>> database) {
    public ServerLimits {
        reserves = List.copyOf(reserves);
    }
}
