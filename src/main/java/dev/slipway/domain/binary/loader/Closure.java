package dev.slipway.domain.binary.loader;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A library with all that it needs, and all that those need. */
final class Closure {
    private static final int MOST = 250;

    private Closure() {}

    /** What gives the library of a name that another needs, and loads it where it is new. */
    interface LibraryMapper {
        LoadedLibrary of(String name, LoadedLibrary by) throws Refused, IOException;
    }

    /** Loads those of some names that can be, without what they need. */
    static List<LoadedLibrary> ofThoseThere(List<String> names, LoadedLibrary by, LibraryMapper mapping)
            throws IOException {
        List<LoadedLibrary> there = new ArrayList<>();
        for (String name : names) {
            try {
                there.add(mapping.of(name, by));
            } catch (Refused ignored) {
                // "object cannot be preloaded: ignored"
            }
        }
        return there;
    }

    /**
     * Brings in libraries that a program needs, if it is in this root; a root without them has no such program.
     *
     * @param loaded where the mapping puts what it loads
     */
    static void hold(List<String> names, LoadedLibrary by, LibraryMapper mapping, List<LoadedLibrary> loaded)
            throws IOException {
        for (String name : names) {
            int before = loaded.size();
            try {
                of(mapping.of(name, by), mapping);
            } catch (Refused ignored) {
                loaded.subList(before, loaded.size()).clear();
            }
        }
    }

    /** Nearest first, as both loaders go. */
    static List<LoadedLibrary> of(LoadedLibrary first, LibraryMapper mapping) throws Refused, IOException {
        Set<LoadedLibrary> closure = new LinkedHashSet<>(List.of(first));
        Deque<LoadedLibrary> next = new ArrayDeque<>(closure);
        while (!next.isEmpty()) {
            LoadedLibrary library = next.remove();
            for (String name : library.linking().needed()) {
                LoadedLibrary needed = mapping.of(name, library);
                if (closure.add(needed)) {
                    next.add(needed);
                }
                if (closure.size() > MOST) {
                    throw Refused.inDoubt("it brings more than " + MOST + " libraries");
                }
            }
        }
        return List.copyOf(closure);
    }
}
