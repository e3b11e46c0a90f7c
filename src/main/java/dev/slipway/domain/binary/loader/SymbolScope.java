package dev.slipway.domain.binary.loader;

import dev.slipway.domain.binary.ElfSymbol;
import dev.slipway.domain.binary.ElfSymbol.Use;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** The libraries in which symbols are looked up, in their order. */
final class SymbolScope {
    private final List<LoadedLibrary> libraries;
    private final BiPredicate<ElfSymbol, ElfSymbol> answers;
    private final boolean lazy;

    /**
     * The scope of a library that is opened.
     *
     * @param process what the process has
     * @param opened what comes with the library
     * @param answers whether a definition, the second, serves who asks with the first
     * @param lazy whether what is only called is left for later
     */
    SymbolScope(
            List<LoadedLibrary> process,
            List<LoadedLibrary> opened,
            BiPredicate<ElfSymbol, ElfSymbol> answers,
            boolean lazy) {
        Set<LoadedLibrary> all = new LinkedHashSet<>(process);
        all.addAll(opened);
        this.libraries = List.copyOf(all);
        this.answers = answers;
        this.lazy = lazy;
    }

    /** The symbols of others that a library needs before it is loaded. */
    List<ElfSymbol> needed(LoadedLibrary user) throws IOException {
        return asked(user).stream().filter(symbol -> !symbol.defined()).toList();
    }

    /** Those of its own as well: a loader looks them up like any other. */
    List<ElfSymbol> asked(LoadedLibrary user) throws IOException {
        return user.symbols().all().stream()
                .filter(symbol -> isNeeded(symbol) && !NodeApi.provides(symbol.name()))
                .toList();
    }

    private boolean isNeeded(ElfSymbol symbol) {
        boolean asked = symbol.use() == Use.NOW || (symbol.use() == Use.AT_CALL && !lazy);
        boolean optional = !symbol.defined() && symbol.binding() == ElfSymbol.Binding.WEAK;
        return asked && !optional && symbol.binding() != ElfSymbol.Binding.LOCAL;
    }

    /** The first library that defines what a symbol asks for. */
    Optional<LoadedLibrary> definer(ElfSymbol symbol) throws IOException {
        for (LoadedLibrary library : libraries) {
            for (ElfSymbol definition : library.symbols().definitions(symbol.name())) {
                if (answers.test(symbol, definition)) {
                    return Optional.of(library);
                }
            }
        }
        return Optional.empty();
    }
}
