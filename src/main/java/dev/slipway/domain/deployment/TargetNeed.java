package dev.slipway.domain.deployment;

import dev.slipway.domain.nodeproject.ClientGenerator;
import dev.slipway.domain.platform.Loads;
import java.util.List;
import java.util.Optional;

/**
 * What a destination needs of the engines, beside what the project's clients are generated for.
 *
 * @param runtime the destination's name in the table of runtimes
 * @param loads which engine can load there; empty where it is not known
 * @param unknown why it is not known, a clause
 * @param generators those that generate a client with an engine
 */
public record TargetNeed(
        Destination destination,
        String runtime,
        Optional<Loads> loads,
        String unknown,
        List<ClientGenerator> generators) {
    public TargetNeed {
        generators = List.copyOf(generators);
    }
}
