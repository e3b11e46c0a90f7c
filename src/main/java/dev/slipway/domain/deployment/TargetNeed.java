package dev.slipway.domain.deployment;

import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.nodeproject.ClientGenerator;
import dev.slipway.domain.platform.Loads;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a destination needs of the engines, beside what the project's clients are generated for.
 *
 * @param runtime the destination's name in the table of runtimes
 * @param loads which engine can load there; empty where it is not known
 * @param unknown why it is not known, a clause
 * @param unpublished that the engine which is looked for there was never published, a sentence
 * @param generators those that generate a client with an engine
 * @param made what of them was generated here, by the name of the generator
 */
public record TargetNeed(
        Destination destination,
        String runtime,
        Optional<Loads> loads,
        String unknown,
        Optional<String> unpublished,
        List<ClientGenerator> generators,
        Map<String, Made> made) {
    private static final String ARM = "linux-arm64-";

    public TargetNeed {
        generators = List.copyOf(generators);
        made = Map.copyOf(made);
    }

    /** Why it is not known which engines a client is generated with; empty where it is. */
    public Optional<String> untold() {
        return generators.stream().flatMap(each -> each.untold().stream()).findFirst();
    }

    /** Why no engine is needed there, a clause; empty where one is. */
    public Optional<String> needless() {
        return generators.isEmpty()
                ? Optional.of("no client with an engine is generated")
                : destination.otherLanguage().map(name -> name + " runs no client for Node");
    }

    /**
     * A client that was generated with engines.
     *
     * @param targets those of its engines
     * @param place one of them
     */
    public record Made(Set<String> targets, Place place) {
        public Made {
            targets = Set.copyOf(targets);
        }
    }

    /** The targets that a generator names for functions: engines of no other system begin like that of theirs. */
    public static List<String> ofFunctions(ClientGenerator generator) {
        return generator.binaryTargets().stream()
                .filter(each -> each.startsWith("rhel-") || each.startsWith(ARM))
                .toList();
    }

    /** Whether an engine is for ARM. */
    public static boolean isArm(String target) {
        return target.startsWith(ARM);
    }

    /** Where a generator names its targets. */
    public static Place place(ClientGenerator generator) {
        return Place.at(generator.targetsAt(), "binaryTargets: " + String.join(", ", generator.binaryTargets()));
    }
}
