package dev.slipway.domain.binary.loader;

import dev.slipway.domain.binary.ElfSymbol;
import dev.slipway.domain.binary.loader.Loader.Host;
import dev.slipway.domain.binary.loader.Loading.Cause;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What glibc does last: it finds every symbol, and writes addresses into the libraries ({@code _dl_relocate_object}). */
record GlibcSymbols(GlibcRoot glibc) {
    /** The first release that knows {@code DT_RELR}. */
    private static final int COMPACT_SINCE = 36;
    /** A release that takes a symbol without a version from the library that should have it; 2.36 does not. */
    private static final int NO_ASSERTION = 41;

    /** Whether a definition serves ({@code check_match} in elf/dl-lookup.c). */
    static boolean answers(ElfSymbol asked, ElfSymbol definition) {
        if (asked.version().isEmpty()) {
            return definition.version().isEmpty() || !definition.hidden() || definition.first();
        }
        return definition.version().isEmpty()
                ? !definition.hidden()
                : definition.version().equals(asked.version());
    }

    void check(List<LoadedLibrary> added, SymbolScope scope, Host host) throws Refused, IOException {
        Optional<Refused> doubt = Optional.empty();
        for (LoadedLibrary library : added) {
            readable(library);
            for (ElfSymbol symbol : scope.needed(library)) {
                Optional<LoadedLibrary> definer = scope.definer(symbol);
                if (definer.isPresent()) {
                    versionsOf(definer.get(), symbol, library);
                    continue;
                }
                Refused refused = UndefinedSymbol.of(symbol, library);
                if (!refused.isInDoubt()) {
                    throw refused;
                }
                doubt = Optional.of(refused);
            }
        }
        if (host != Host.ITSELF) {
            StaticTls.check(added, scope);
        }
        if (doubt.isPresent()) {
            throw doubt.get();
        }
    }

    private void readable(LoadedLibrary library) throws Refused, IOException {
        Optional<String> damage = library.symbols().damage();
        if (damage.isPresent()) {
            throw Refused.because(Cause.CRASH, library.path() + " is damaged: " + damage.get(), "Segmentation fault");
        }
        Optional<Integer> unknown = RelocationKinds.unknownToGlibc(
                glibc.cpu(), library.symbols().relocations().types());
        if (unknown.isPresent()) {
            String words = "unexpected reloc type 0x" + Integer.toHexString(unknown.get());
            throw Refused.because(
                    Cause.WRONG_ARCHITECTURE, library.path() + " is refused: " + words, library.path() + ": " + words);
        }
        if (library.symbols().relocations().compact() && glibc.minor() < COMPACT_SINCE) {
            throw Refused.because(
                    Cause.CRASH,
                    library.path() + " is packed (DT_RELR) in a way that glibc 2." + glibc.minor() + " does not know",
                    "Segmentation fault");
        }
    }

    /** The library that is to have a version must carry numbers of versions at all; an assertion of the loader is of that. */
    private void versionsOf(LoadedLibrary definer, ElfSymbol symbol, LoadedLibrary user) throws Refused, IOException {
        if (glibc.minor() >= NO_ASSERTION
                || symbol.version().isEmpty()
                || definer.symbols().versioned()) {
            return;
        }
        boolean wanted = user.linking().versionsNeeded().stream()
                .anyMatch(one -> one.version().equals(symbol.version().get()) && definer.wasAskedForAs(one.library()));
        if (wanted) {
            throw Refused.because(
                    Cause.CRASH,
                    definer.path() + " has symbol " + symbol.name() + " without a version, and "
                            + symbol.version().get() + " is needed",
                    "Inconsistency detected by ld.so: dl-lookup.c: check_match: Assertion failed!");
        }
    }
}
