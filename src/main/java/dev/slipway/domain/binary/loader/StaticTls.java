package dev.slipway.domain.binary.loader;

import dev.slipway.domain.binary.ElfSymbol;
import dev.slipway.domain.binary.loader.Loading.Cause;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether there is room in the thread-local storage that a process has from its start, which a library with the model
 * {@code initial-exec} needs. A process cannot enlarge it (elf/dl-tls.c).
 */
final class StaticTls {
    /** What glibc 2.31, 2.36, 2.41 and 2.43 have left for libraries that are opened: this much always, and never more than that. */
    private static final int ALWAYS = 1600;

    private static final int NEVER = 1760;

    private StaticTls() {}

    static void check(List<LoadedLibrary> added, SymbolScope scope) throws Refused, IOException {
        Set<LoadedLibrary> users = new LinkedHashSet<>();
        for (LoadedLibrary library : added) {
            if (library.symbols().relocations().ownStaticTls()) {
                users.add(library);
            }
            for (ElfSymbol symbol : library.symbols().relocations().staticTls()) {
                Optional<LoadedLibrary> definer = scope.definer(symbol);
                definer.filter(added::contains).ifPresent(users::add);
            }
        }
        long bytes = users.stream().mapToLong(StaticTls::bytes).sum();
        if (bytes > ALWAYS) {
            refuse(users.iterator().next(), bytes);
        }
    }

    private static long bytes(LoadedLibrary library) {
        return library.linking().tlsBytes().orElse(0);
    }

    private static void refuse(LoadedLibrary first, long bytes) throws Refused {
        String why = first.path() + " needs " + bytes + " bytes of static thread-local storage";
        throw bytes > NEVER
                ? Refused.because(
                        Cause.STATIC_TLS,
                        why + ", more than a process has left",
                        first.path() + ": cannot allocate memory in static TLS block")
                : Refused.inDoubt(why + ", about as much as a process has left");
    }
}
