package dev.slipway.domain.packaging;

import dev.slipway.domain.engine.NamedEngine;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The query engines that the clients of a package look for where it goes.
 *
 * @param targets their binary targets; none where it is not known, and then no engine is known to be needless
 * @param library whether it is the library; empty where that is not known, or where clients of both kinds are there
 * @param place where it goes, for people
 * @param kept names and paths of files that something says are used
 */
public record LookedFor(Set<String> targets, Optional<Boolean> library, String place, List<String> kept) {
    public LookedFor {
        targets = Set.copyOf(targets);
        kept = List.copyOf(kept);
    }

    /** Whether it is one of those that are looked for. */
    boolean takes(NamedEngine engine) {
        return isOfTarget(engine) && isOfKind(engine);
    }

    boolean isOfTarget(NamedEngine engine) {
        return targets.isEmpty()
                || engine.target().isEmpty()
                || targets.contains(engine.target().get().name());
    }

    private boolean isOfKind(NamedEngine engine) {
        return library.isEmpty() || library.get() == engine.kind().isLibrary();
    }

    /** Whether something names a file: a variable, a descriptor. */
    boolean isKept(String path) {
        return kept.stream().anyMatch(path::endsWith);
    }
}
