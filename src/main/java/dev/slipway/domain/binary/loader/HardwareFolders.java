package dev.slipway.domain.binary.loader;

import dev.slipway.domain.binary.Cpu;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folders below each folder that glibc asks first, for libraries built for better CPUs.
 *
 * @param folders in the order of the search, each with a slash at its end; the last is the empty one
 */
record HardwareFolders(List<String> folders) {
    private static final List<String> BETTER =
            List.of("glibc-hwcaps/x86-64-v3", "glibc-hwcaps/x86-64-v4", "haswell", "tls/haswell");
    private static final List<String> LEVELS =
            List.of("glibc-hwcaps/x86-64-v4/", "glibc-hwcaps/x86-64-v3/", "glibc-hwcaps/x86-64-v2/");
    private static final List<String> LEGACY = List.of(
            "tls/haswell/x86_64/", "tls/haswell/", "tls/x86_64/", "tls/", "haswell/x86_64/", "haswell/", "x86_64/");
    private static final int LEVELS_SINCE = 33;
    private static final int LEGACY_UNTIL = 36;

    HardwareFolders {
        folders = List.copyOf(folders);
    }

    /** For a CPU that has what every one sold since 2009 has, or for one that has all there is. */
    static HardwareFolders of(GlibcRoot glibc, boolean best) {
        List<String> folders = new ArrayList<>();
        if (glibc.cpu() == Cpu.X64) {
            folders.addAll(glibc.minor() >= LEVELS_SINCE ? LEVELS : List.of());
            folders.addAll(glibc.minor() <= LEGACY_UNTIL ? LEGACY : List.of());
        }
        folders.removeIf(folder -> !best && BETTER.stream().anyMatch(folder::startsWith));
        folders.add("");
        return new HardwareFolders(folders);
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
        // The longest of all that it ends with says what CPU it is for; this one need not look there.
        String folder = entry.path().substring(0, entry.path().lastIndexOf('/') + 1);
        return Stream.concat(LEVELS.stream(), LEGACY.stream())
                .filter(known -> folder.endsWith("/" + known))
                .findFirst()
                .map(folders::indexOf)
                .orElse(-1);
    }
}
