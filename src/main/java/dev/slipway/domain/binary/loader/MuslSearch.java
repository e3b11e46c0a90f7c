package dev.slipway.domain.binary.loader;

import dev.slipway.domain.binary.loader.Loader.Hit;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Finds a library by its name as musl does ({@code load_library} in ldso/dynlink.c): {@code LD_LIBRARY_PATH}, the paths of the library
 * that needs it and of those that led to that one, the folders of the path file. What opens first is taken, whatever it is.
 */
record MuslSearch(RootLibraries root, MuslRoot musl, LoaderOptions options) {
    /** Names that musl takes for itself, whatever follows the dot. */
    private static final List<String> ITSELF =
            List.of("libc.", "libpthread.", "librt.", "libm.", "libdl.", "libutil.", "libxnet.");

    /** Whether a name is one of musl's own. */
    boolean isItself(String name) {
        return name.equals(musl.path()) || ITSELF.stream().anyMatch(name::startsWith);
    }

    /**
     * The file of a name, or at a path.
     *
     * @param by the library that needs it
     * @param searched takes the folders that were asked
     */
    Optional<Hit> find(String name, LoadedLibrary by, List<String> searched) throws Refused, IOException {
        if (isItself(name)) {
            return Optional.of(new Hit(musl.path(), musl.libc()));
        }
        if (name.contains("/")) {
            return opened(options.absolute(name), name, by);
        }
        Optional<Hit> hit = in(MuslRoot.split(options.libraryPath()), name, by, searched);
        for (Optional<LoadedLibrary> from = Optional.of(by);
                hit.isEmpty() && from.isPresent();
                from = from.get().loader()) {
            hit = in(MuslRoot.split(path(from.get())), name, by, searched);
        }
        return hit.isPresent() ? hit : in(musl.folders(), name, by, searched);
    }

    private Optional<Hit> in(List<String> folders, String name, LoadedLibrary by, List<String> searched)
            throws Refused, IOException {
        for (String folder : folders) {
            searched.add(folder);
            Optional<Hit> hit = opened(options.absolute(folder) + "/" + name, name, by);
            if (hit.isPresent()) {
                return hit;
            }
        }
        return Optional.empty();
    }

    private Optional<Hit> opened(String path, String name, LoadedLibrary by) throws Refused, IOException {
        Opening opening = root.look(path);
        if (opening == Opening.Failed.NOTHING) {
            return Optional.empty();
        }
        if (opening instanceof LibraryFile file) {
            return Optional.of(new Hit(path, file));
        }
        throw MuslWords.unreadable(name, path, (Opening.Failed) opening, by);
    }

    /** {@code DT_RUNPATH} where there is one, else {@code DT_RPATH}; one with a token that musl does not know is ignored. */
    private static String path(LoadedLibrary library) {
        String path = library.linking().runpath().or(library.linking()::rpath).orElse("");
        String rest = path.replace("$ORIGIN", "").replace("${ORIGIN}", "");
        return rest.contains("$")
                ? ""
                : path.replace("$ORIGIN", library.folder()).replace("${ORIGIN}", library.folder());
    }
}
