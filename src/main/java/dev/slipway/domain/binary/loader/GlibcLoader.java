package dev.slipway.domain.binary.loader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Opens a file as glibc's {@code dlopen} does: maps it with all that it needs, compares versions, finds symbols. */
record GlibcLoader(RootLibraries root, GlibcRoot glibc, LoaderOptions options, GlibcSearch search) implements Loader {
    private static final List<String> HELD_BY_NODE =
            List.of("libdl.so.2", "libstdc++.so.6", "libm.so.6", "libgcc_s.so.1", "libpthread.so.0");

    GlibcLoader(
            RootLibraries root,
            GlibcRoot glibc,
            LoaderOptions options,
            DynamicTokens tokens,
            HardwareFolders hardware) {
        this(
                root,
                glibc,
                options,
                new GlibcSearch(root, glibc, options, tokens, hardware, new GlibcHeader(glibc.cpu())));
    }

    @Override
    public void open(String path, Host host) throws Refused, IOException {
        if (!(root.open(path) instanceof LibraryFile file)) {
            throw MissingLibrary.of(path, Opening.Failed.NOTHING.words());
        }
        Optional<LibraryFile> program = host == Host.ITSELF ? Optional.of(file) : Optional.empty();
        GlibcProcess process = new GlibcProcess(root, search, new GlibcMapping(glibc, program));
        start(process, host);
        List<LoadedLibrary> before = process.loaded();
        if (!new GlibcHeader(glibc.cpu()).fits(file)) {
            throw WrongCpu.of(file, glibc.cpu());
        }
        List<LoadedLibrary> closure = Closure.of(process.open(path), process::map);
        List<LoadedLibrary> added = new ArrayList<>(closure);
        added.removeAll(before);
        VersionCheck versions = new VersionCheck(process.loaded());
        for (LoadedLibrary library : added) {
            versions.check(library);
        }
        SymbolScope scope = new SymbolScope(before, closure, GlibcSymbols::answers, host != Host.BARE);
        new GlibcSymbols(glibc).check(added, scope, host);
    }

    private void start(GlibcProcess process, Host host) throws Refused, IOException {
        try {
            process.start(glibc, preloaded());
        } catch (Refused incomplete) {
            throw NoProgram.because(incomplete);
        }
        if (host == Host.NODE) {
            process.hold(HELD_BY_NODE);
        }
    }

    @Override
    public Optional<Hit> find(String name, LoadedLibrary by, List<String> searched) throws Refused, IOException {
        return search.find(search.expanded(name, by), by, searched);
    }

    @Override
    public boolean knowsVersions() {
        return true;
    }

    private List<String> preloaded() throws IOException {
        List<String> names = new ArrayList<>(options.preloaded());
        names.addAll(LoaderOptions.names(root.text(GlibcRoot.PRELOAD).orElse("")));
        return names;
    }
}
