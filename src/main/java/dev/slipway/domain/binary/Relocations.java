package dev.slipway.domain.binary;

import java.util.List;
import java.util.Set;

/**
 * What a loader has to write into a file before it is loaded, beside the addresses of symbols.
 *
 * @param types the numbers of the kinds, which each machine has its own of
 * @param compact whether there is a {@code DT_RELR}, which older loaders do not know
 * @param ownStaticTls whether its own thread-local storage must lie where every thread has it from its start
 * @param staticTls the symbols of other files whose storage must lie there
 */
public record Relocations(Set<Integer> types, boolean compact, boolean ownStaticTls, List<ElfSymbol> staticTls) {
    /** None at all. */
    static final Relocations NONE = new Relocations(Set.of(), false, false, List.of());

    /** Copies the collections. */
    public Relocations {
        types = Set.copyOf(types);
        staticTls = List.copyOf(staticTls);
    }
}
