package dev.slipway.domain.binary.loader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens a file as musl's {@code dlopen} does: maps it with all that it needs, and finds symbols. Versions are nothing to it. */
final class MuslLoader implements Loader {
    private static final List<String> HELD_BY_NODE = List.of("libstdc++.so.6", "libgcc_s.so.1");

    private final RootLibraries root;
    private final MuslRoot musl;
    private final LoaderOptions options;
    private final MuslSearch search;
    private final Map<LibraryFile, LibraryFile> seen = new HashMap<>();

    MuslLoader(RootLibraries root, MuslRoot musl, LoaderOptions options) {
        this.root = root;
        this.musl = musl;
        this.options = options;
        this.search = new MuslSearch(root, musl, options);
    }

    @Override
    public void open(String path, Host host) throws Refused, IOException {
        if (seen.size() > RootLibraries.MOST_KNOWN) {
            seen.clear();
        }
        if (!(root.open(path) instanceof LibraryFile file)) {
            throw MissingLibrary.of(path, Opening.Failed.NOTHING.words());
        }
        try {
            open(new Hit(path, file), host);
        } finally {
            seen.remove(file);
        }
    }

    private void open(Hit file, Host host) throws Refused, IOException {
        MuslProcess process = new MuslProcess(musl, search, seen);
        try {
            process.preload(options.preloaded());
        } catch (Refused incomplete) {
            throw NoProgram.because(incomplete);
        }
        process.hold(host == Host.NODE ? HELD_BY_NODE : List.of());
        List<LoadedLibrary> before = process.loaded();
        List<LoadedLibrary> closure = Closure.of(process.open(file, Optional.empty()), process::map);
        List<LoadedLibrary> added = new ArrayList<>(closure);
        added.removeAll(before);
        SymbolScope scope = new SymbolScope(before, closure, MuslSymbols::answers, host != Host.BARE);
        new MuslSymbols(musl).check(added, scope, host);
    }

    @Override
    public Optional<Hit> find(String name, LoadedLibrary by, List<String> searched) throws Refused, IOException {
        return search.find(name, by, searched);
    }

    @Override
    public boolean knowsVersions() {
        return false;
    }
}
