package dev.slipway.domain.binary.loader;

import java.util.List;
import java.util.Optional;

/**
 * What the loader of a root makes of a native file, for {@code dlopen(FILE, RTLD_NOW)} by a bare process of the file's own CPU.
 *
 * @param answer whether it loads there
 * @param why one sentence without a full stop: what is missing or refused, or why it is not decided; empty when it loads
 * @param loaderWords what the loader itself would print, where that differs from {@code why}
 * @param needed each library that the file itself names, and where it was found
 * @param versions each symbol version that the file itself needs
 * @param notes what is different for a process that loads lazily and already holds libraries, as Node does
 */
public record Loading(
        Answer answer,
        Optional<Cause> cause,
        String why,
        Optional<String> loaderWords,
        List<Library> needed,
        List<SymbolVersion> versions,
        List<String> notes) {
    public Loading {
        needed = List.copyOf(needed);
        versions = List.copyOf(versions);
        notes = List.copyOf(notes);
    }

    /** Whether a file loads. */
    public enum Answer {
        LOADS,
        REFUSED,
        NOT_DECIDED
    }

    /** What a loader refuses a file for. */
    public enum Cause {
        MISSING_LIBRARY,
        WRONG_ARCHITECTURE,
        UNDEFINED_SYMBOL,
        BAD_FILE,
        NO_LOADER,
        SYMBOL_VERSION,
        OS_ABI,
        CRASH,
        STATIC_TLS,
        NOT_DLOPENABLE,
        EXECUTABLE_STACK
    }

    /**
     * A needed library.
     *
     * @param found the path in the root; empty when it was not found
     * @param searched the folders and caches that were asked, in their order
     */
    public record Library(String name, Optional<String> found, List<String> searched) {
        public Library {
            searched = List.copyOf(searched);
        }
    }

    /**
     * A needed symbol version, and whether the library that was found defines it.
     *
     * @param refused whether the loader stops for it: not for a weak one, nor at a library without versions
     */
    public record SymbolVersion(String name, String library, boolean found, boolean refused) {}
}
