package dev.slipway.domain.binary.loader;

import dev.slipway.domain.binary.loader.Loader.Hit;
import dev.slipway.domain.binary.loader.Loading.Cause;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds a library by its name as glibc does ({@code _dl_map_object}): {@code DT_RPATH} of the library that needs it and of those that
 * led to that one, {@code LD_LIBRARY_PATH}, {@code DT_RUNPATH}, the cache, the default folders. Never by {@code ld.so.conf}.
 */
record GlibcSearch(
        RootLibraries root,
        GlibcRoot glibc,
        LoaderOptions options,
        DynamicTokens tokens,
        HardwareFolders hardware,
        GlibcHeader header) {
    private static final long NODEFLIB = 0x800;

    /** What a name in {@code DT_NEEDED} becomes before it is looked for. */
    String expanded(String name, LoadedLibrary by) {
        return tokens.expand(name, Optional.of(by.folder()));
    }

    /**
     * The file of a name, or at a path.
     *
     * @param by the library that needs it
     * @param searched takes the folders that were asked
     */
    Optional<Hit> find(String name, LoadedLibrary by, List<String> searched) throws Refused, IOException {
        if (name.contains("/")) {
            return at(options.absolute(name));
        }
        Optional<Hit> hit = Optional.empty();
        if (by.linking().runpath().isEmpty()) {
            for (Optional<LoadedLibrary> from = Optional.of(by);
                    hit.isEmpty() && from.isPresent();
                    from = from.get().loader()) {
                hit = in(rpath(from.get()), name, searched);
            }
        }
        if (hit.isEmpty()) {
            hit = in(split(options.libraryPath().replace(';', ':'), Optional.empty()), name, searched);
        }
        if (hit.isEmpty()) {
            hit = in(split(by.linking().runpath().orElse(""), Optional.of(by.folder())), name, searched);
        }
        boolean defaults = (by.linking().flags1() & NODEFLIB) == 0;
        if (hit.isEmpty()) {
            hit = cached(name, defaults, searched);
        }
        return hit.isEmpty() && defaults ? in(glibc.folders(), name, searched) : hit;
    }

    private List<String> rpath(LoadedLibrary library) {
        return library.linking().runpath().isPresent()
                ? List.of()
                : split(library.linking().rpath().orElse(""), Optional.of(library.folder()));
    }

    private List<String> split(String path, Optional<String> origin) {
        List<String> folders = new ArrayList<>();
        if (path.isEmpty()) {
            return folders;
        }
        for (String part : path.split(":", -1)) {
            String folder = tokens.expand(part, origin);
            if (part.isEmpty() || !folder.isEmpty()) {
                folders.add(options.absolute(folder));
            }
        }
        return folders;
    }

    private Optional<Hit> in(List<String> folders, String name, List<String> searched) throws Refused, IOException {
        for (String folder : folders) {
            searched.add(folder);
            for (String below : hardware.folders()) {
                String path = folder + "/" + below + name;
                Opening opening = root.look(path);
                if (opening == Opening.Failed.LOOP) {
                    return Optional.empty(); // It ends this list, not the search.
                }
                Optional<Hit> hit = taken(path, opening);
                if (hit.isPresent()) {
                    return hit;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Hit> cached(String name, boolean defaults, List<String> searched) throws Refused, IOException {
        if (glibc.cache().isEmpty()) {
            return Optional.empty();
        }
        searched.add(GlibcRoot.CACHE);
        Optional<String> path = hardware.best(glibc.cache().get().of(name, glibc.cpu()));
        if (path.isEmpty() || (!defaults && isOfDefaultFolder(path.get()))) {
            return Optional.empty();
        }
        return at(path.get());
    }

    private boolean isOfDefaultFolder(String path) {
        return glibc.folders().stream().anyMatch(folder -> path.startsWith(folder + "/"));
    }

    private Optional<Hit> at(String path) throws Refused, IOException {
        return taken(path, root.open(path));
    }

    private Optional<Hit> taken(String path, Opening opening) throws Refused, IOException {
        if (opening == Opening.Failed.FOLDER) {
            String words = path + ": cannot read file data: " + Opening.Failed.FOLDER.words();
            throw Refused.because(Cause.BAD_FILE, path + " is a folder", words);
        }
        return opening instanceof LibraryFile file && header.fits(file)
                ? Optional.of(new Hit(path, file))
                : Optional.empty();
    }
}
