package dev.slipway.domain.binary.loader;

import dev.slipway.domain.binary.Loaders;
import dev.slipway.domain.binary.NativeFile.Elf;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A process of glibc's: what is loaded in it, and what loading one more library brings in. */
final class GlibcProcess {
    /** The first release in which libc itself has dlopen(3); before it a process that can open a library holds libdl. */
    private static final int ALL_IN_LIBC = 34;

    private final RootLibraries root;
    private final GlibcSearch search;
    private final GlibcMapping mapping;
    private final List<LoadedLibrary> loaded = new ArrayList<>();

    GlibcProcess(RootLibraries root, GlibcSearch search, GlibcMapping mapping) {
        this.root = root;
        this.search = search;
        this.mapping = mapping;
    }

    /**
     * Starts it. What is to be preloaded and cannot be is left out; what that needs must be there, or nothing starts.
     *
     * @param preloaded names or paths
     */
    void start(GlibcRoot glibc, List<String> preloaded) throws Refused, IOException {
        String path = Loaders.path(false, glibc.cpu());
        LoadedLibrary own = new LoadedLibrary(path, glibc.loader(), GlibcHeader.elf(glibc.loader()), Optional.empty());
        own.linking().soname().ifPresent(own::addName);
        loaded.add(own);
        List<LoadedLibrary> first = Closure.ofThoseThere(preloaded, own, this::map);
        Closure.of(map("libc.so.6", own), this::map);
        if (glibc.minor() < ALL_IN_LIBC) {
            Closure.of(map("libdl.so.2", own), this::map);
        }
        for (LoadedLibrary library : first) {
            for (LoadedLibrary needed : Closure.of(library, this::map)) {
                new VersionCheck(loaded).check(needed);
            }
        }
    }

    void hold(List<String> names) throws IOException {
        Closure.hold(names, loaded.get(0), this::map, loaded);
    }

    List<LoadedLibrary> loaded() {
        return List.copyOf(loaded);
    }

    /** The library at a path, without those that it needs. */
    LoadedLibrary open(String path) throws Refused, IOException {
        for (LoadedLibrary library : loaded) {
            if (library.isNamed(path)) {
                return library;
            }
        }
        Opening opening = root.open(path);
        if (!(opening instanceof LibraryFile file)) {
            throw MissingLibrary.of(path, ((Opening.Failed) opening).words());
        }
        return add(path, file, Optional.empty());
    }

    /** The library of a name: one that is there already, or the one that is found for it. */
    LoadedLibrary map(String written, LoadedLibrary by) throws Refused, IOException {
        String name = search.expanded(written, by);
        for (LoadedLibrary library : loaded) {
            if (library.isNamed(name)) {
                library.addName(name);
                return library;
            }
        }
        Optional<Loader.Hit> hit = search.find(name, by, new ArrayList<>());
        if (hit.isEmpty()) {
            throw MissingLibrary.of(name, by);
        }
        LoadedLibrary library = add(hit.get().path(), hit.get().file(), Optional.of(by));
        library.addName(name);
        return library;
    }

    private LoadedLibrary add(String path, LibraryFile file, Optional<LoadedLibrary> by) throws Refused, IOException {
        for (LoadedLibrary library : loaded) {
            if (library.file() == file) {
                return library;
            }
        }
        Elf elf = GlibcHeader.elf(file);
        mapping.check(file, elf);
        LoadedLibrary library = new LoadedLibrary(path, file, elf, by);
        loaded.add(library);
        return library;
    }
}
