package dev.slipway.domain.binary.loader;

import dev.slipway.domain.binary.Cpu;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The folders below each folder that glibc asks first, for libraries built for better CPUs.
 *
 * @param folders in the order of the search, each with a slash at its end; the last is the empty one
 * @param legacy whether those of before {@code glibc-hwcaps} count
 */
record HardwareFolders(List<String> folders, boolean legacy) {
    private static final List<String> BETTER =
            List.of("glibc-hwcaps/x86-64-v3", "glibc-hwcaps/x86-64-v4", "haswell", "tls/haswell");
    private static final String LEVELS = "glibc-hwcaps/";
    private static final int LEVELS_SINCE = 33;
    private static final int LEGACY_UNTIL = 36;
    private static final long LEVEL_BIT = 1L << 62;

    HardwareFolders {
        folders = List.copyOf(folders);
    }

    /** For a CPU that has what every one sold since 2009 has, or for one that has all there is. */
    static HardwareFolders of(GlibcRoot glibc, boolean best) {
        List<String> folders = new ArrayList<>();
        boolean legacy = glibc.minor() <= LEGACY_UNTIL;
        if (glibc.cpu() == Cpu.X64) {
            if (glibc.minor() >= LEVELS_SINCE) {
                folders.addAll(best ? List.of(LEVELS + "x86-64-v4/", LEVELS + "x86-64-v3/") : List.of());
                folders.add(LEVELS + "x86-64-v2/");
            }
            if (legacy) {
                folders.addAll(best ? List.of("tls/haswell/x86_64/", "tls/haswell/") : List.of());
                folders.addAll(List.of("tls/x86_64/", "tls/"));
                folders.addAll(best ? List.of("haswell/x86_64/", "haswell/") : List.of());
                folders.add("x86_64/");
            }
        }
        folders.add("");
        return new HardwareFolders(folders, legacy);
    }

    /** Whether a root has any library for a better CPU than every one is. */
    boolean matter(RootLibraries root, GlibcRoot glibc) {
        return glibc.folders().stream()
                        .anyMatch(folder -> BETTER.stream().anyMatch(name -> root.isFolder(folder + "/" + name)))
                || glibc.cache().stream()
                        .flatMap(cache -> cache.libraries().stream())
                        .anyMatch(library -> library.hardware() != 0);
    }

    /** The path that a loader takes of those that its cache has for a name. */
    Optional<String> best(List<LibraryCache.Library> entries) {
        Optional<String> best = Optional.empty();
        int rank = folders.size();
        for (LibraryCache.Library entry : entries) {
            int own = rank(entry);
            if (own >= 0 && own < rank) {
                best = Optional.of(entry.path());
                rank = own;
            }
        }
        return best;
    }

    private int rank(LibraryCache.Library entry) {
        if (entry.hardware() == 0) {
            return folders.size() - 1;
        }
        if ((entry.hardware() & LEVEL_BIT) == 0 && !legacy) {
            return -1;
        }
        String folder = entry.path().substring(0, entry.path().lastIndexOf('/') + 1);
        for (int i = 0; i < folders.size() - 1; i++) {
            if (folder.endsWith("/" + folders.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
