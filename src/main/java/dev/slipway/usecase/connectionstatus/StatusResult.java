package dev.slipway.usecase.connectionstatus;

import dev.slipway.domain.connections.Demand;
import dev.slipway.domain.datasource.Pooler;
import dev.slipway.domain.live.PoolerProbe;
import dev.slipway.domain.live.ServerAnswer;
import dev.slipway.domain.live.ServerStatus;
import java.util.List;
import java.util.Optional;

/**
 * A server at one moment, and what stands around it.
 *
 * @param where the URL stands, for people
 * @param byHost the pooler that the URL's host belongs to
 * @param plan what the project may open, function by function; a known empty one where it deploys nothing that is known
 */
public record StatusResult(
        String where,
        ServerStatus status,
        Optional<Pooler> byHost,
        ServerAnswer<PoolerProbe> probe,
        ServerAnswer<Optional<List<Demand>>> plan) {}
