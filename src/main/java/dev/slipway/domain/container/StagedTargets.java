package dev.slipway.domain.container;

import dev.slipway.domain.nodeproject.ClientGenerator;
import java.util.List;

/**
 * A Dockerfile that is followed, and the clients that are generated for what it builds.
 *
 * @param generators those that generate a client with an engine
 */
public record StagedTargets(Recipe recipe, List<ClientGenerator> generators) {
    public StagedTargets {
        generators = List.copyOf(generators);
    }
}
