package dev.slipway.domain.binary.loader;

import dev.slipway.domain.binary.ElfSymbol;
import dev.slipway.domain.binary.NativeFile.Elf;
import dev.slipway.domain.binary.Relocations;
import dev.slipway.domain.binary.loader.Loader.Host;
import dev.slipway.domain.binary.loader.Loading.Cause;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What musl does last: it finds every symbol, and writes addresses into the libraries ({@code do_relocs}). */
record MuslSymbols(MuslRoot musl) {
    /** The first release that knows {@code DT_RELR}: 1.2.4. */
    private static final int COMPACT_SINCE = 4;

    /** Whether a definition serves: versions are not looked at, but for the mark of one that only serves those who name it. */
    static boolean answers(ElfSymbol asked, ElfSymbol definition) {
        return !definition.hidden() && definition.type() != ElfSymbol.Type.IFUNC;
    }

    void check(List<LoadedLibrary> added, SymbolScope scope, Host host) throws Refused, IOException {
        Optional<Refused> doubt = Optional.empty();
        for (LoadedLibrary library : added) {
            written(library);
            for (ElfSymbol symbol : scope.asked(library)) {
                if (scope.definer(symbol).isPresent() || musl.aliases().contains(symbol.name())) {
                    continue;
                }
                if (!NodeApi.mayProvide(symbol.name())) {
                    throw MuslWords.undefined(symbol.name(), library);
                }
                doubt = Optional.of(UndefinedSymbol.ofNode(symbol));
            }
            if (host == Host.ITSELF) {
                continue; // Its place and its thread-local storage are what a process begins with.
            }
            threadLocal(library, added, scope);
            if (library.elf().type() == Elf.Type.EXECUTABLE) {
                doubt = Optional.of(
                        Refused.inDoubt(library.path() + " is a program at a fixed place, which may be taken"));
            }
        }
        if (doubt.isPresent()) {
            throw doubt.get();
        }
    }

    private void written(LoadedLibrary library) throws Refused, IOException {
        Optional<String> damage = library.symbols().damage();
        if (damage.isPresent()) {
            throw Refused.because(Cause.CRASH, library.path() + " is damaged: " + damage.get(), "Segmentation fault");
        }
        Relocations relocations = library.symbols().relocations();
        Optional<Integer> unknown = RelocationKinds.unknownToMusl(musl.cpu(), relocations.types());
        if (unknown.isPresent()) {
            throw MuslWords.relocation(unknown.get(), library);
        }
        if (relocations.compact() && musl.patch() < COMPACT_SINCE) {
            throw Refused.because(
                    Cause.CRASH,
                    library.path() + " is packed (DT_RELR) in a way that musl 1.2." + musl.patch() + " does not know",
                    "Segmentation fault");
        }
    }

    private static void threadLocal(LoadedLibrary library, List<LoadedLibrary> added, SymbolScope scope)
            throws Refused, IOException {
        if (library.symbols().relocations().ownStaticTls()) {
            throw MuslWords.staticTls(library);
        }
        for (ElfSymbol symbol : library.symbols().relocations().staticTls()) {
            if (scope.definer(symbol).filter(added::contains).isPresent()) {
                throw MuslWords.staticTls(library);
            }
        }
    }
}
