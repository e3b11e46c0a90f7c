package dev.slipway.domain.binary.loader;

import dev.slipway.domain.binary.NativeFile.Elf;
import dev.slipway.domain.binary.loader.Loader.Hit;
import dev.slipway.domain.binary.loader.Loader.Host;
import dev.slipway.domain.binary.loader.Loading.Answer;
import dev.slipway.domain.binary.loader.Loading.Library;
import dev.slipway.domain.binary.loader.Loading.SymbolVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks a root's loader about a file, and puts its answer into words.
 *
 * @param loaders the root's loader, once for each kind of CPU that makes a difference to it
 */
record Verdicts(List<Loader> loaders) {
    static Loading notDecided(String why) {
        return new Loading(
                Answer.NOT_DECIDED, Optional.empty(), why, Optional.empty(), List.of(), List.of(), List.of());
    }

    static Loading refused(Refused refused) {
        return answer(Optional.of(refused), List.of(), List.of(), List.of());
    }

    private static Loading answer(
            Optional<Refused> refused, List<Library> needed, List<SymbolVersion> versions, List<String> notes) {
        return new Loading(
                refused.isPresent() ? Answer.REFUSED : Answer.LOADS,
                refused.map(Refused::reason),
                refused.map(Refused::why).orElse(""),
                refused.flatMap(Refused::words),
                needed,
                versions,
                notes);
    }

    /** A program that needs nobody loads. */
    static Loading alone() {
        return answer(Optional.empty(), List.of(), List.of(), List.of());
    }

    Loading of(String path, LibraryFile file, Host host) throws IOException {
        Optional<Refused> bare = opened(loaders.get(0), path, host);
        for (Loader other : loaders.subList(1, loaders.size())) {
            if (opened(other, path, host).isPresent() != bare.isPresent()) {
                return notDecided("which of several libraries of a name is taken depends on the CPU's features");
            }
        }
        if (bare.filter(Refused::isInDoubt).isPresent()) {
            return notDecided(bare.get().why());
        }
        if (!(file.whole() instanceof Elf elf)) {
            return answer(bare, List.of(), List.of(), List.of());
        }
        LoadedLibrary own = new LoadedLibrary(path, file, elf, Optional.empty());
        return answer(bare, needed(own), versions(own), host == Host.BARE ? notes(own, bare) : List.of());
    }

    private static Optional<Refused> opened(Loader loader, String path, Host host) throws IOException {
        try {
            loader.open(path, host);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused);
        }
    }

    private List<String> notes(LoadedLibrary own, Optional<Refused> bare) throws IOException {
        if (!mayDiffer(own, bare)) {
            return List.of();
        }
        Optional<Refused> node = opened(loaders.get(0), own.path(), Host.NODE);
        if (node.isPresent() == bare.isPresent()) {
            return List.of();
        }
        return node.isPresent()
                ? List.of("In Node, which holds libraries of its own, it fails: "
                        + node.get().why() + ".")
                : List.of(
                        "In Node it loads, which holds libstdc++, libm, libgcc_s, libdl and libpthread already and finds"
                                + " what is only called when it is called.");
    }

    /** Node's libraries are the system's: they matter to a file that would take others, or that lacks what they have. */
    private static boolean mayDiffer(LoadedLibrary own, Optional<Refused> bare) {
        boolean path =
                own.linking().rpath().isPresent() || own.linking().runpath().isPresent();
        return bare.map(refused -> refused.reason() == Loading.Cause.UNDEFINED_SYMBOL)
                .orElse(path);
    }

    private List<Library> needed(LoadedLibrary own) throws IOException {
        List<Library> needed = new ArrayList<>();
        for (String name : own.linking().needed()) {
            List<String> searched = new ArrayList<>();
            needed.add(new Library(name, found(name, own, searched).map(Hit::path), searched));
        }
        return needed;
    }

    private Optional<Hit> found(String name, LoadedLibrary own, List<String> searched) throws IOException {
        try {
            return loaders.get(0).find(name, own, searched);
        } catch (Refused notThisOne) {
            return Optional.empty();
        }
    }

    private List<SymbolVersion> versions(LoadedLibrary own) throws IOException {
        List<SymbolVersion> versions = new ArrayList<>();
        if (!loaders.get(0).knowsVersions()) {
            return versions;
        }
        for (var version : own.linking().versionsNeeded()) {
            Optional<Hit> library = found(version.library(), own, new ArrayList<>());
            boolean found = false;
            boolean refused = false;
            if (library.isPresent() && library.get().file().whole() instanceof Elf elf) {
                found = elf.linking().versionsDefined().contains(version.version());
                refused = own.linking().needed().contains(version.library())
                        && !VersionCheck.passes(elf.linking(), version);
            }
            versions.add(new SymbolVersion(version.version(), version.library(), found, refused));
        }
        return versions;
    }
}
