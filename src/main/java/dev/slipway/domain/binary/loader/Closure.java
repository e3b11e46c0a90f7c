package dev.slipway.domain.binary.loader;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A library with all that it needs, and all that those need. */
final class Closure {
    private Closure() {}

    /** What gives the library of a name that another needs, and loads it where it is new. */
    interface Mapping {
        LoadedLibrary of(String name, LoadedLibrary by) throws Refused, IOException;
    }

    /** Nearest first, as both loaders go. */
    static List<LoadedLibrary> of(LoadedLibrary first, Mapping mapping) throws Refused, IOException {
        Set<LoadedLibrary> closure = new LinkedHashSet<>(List.of(first));
        Deque<LoadedLibrary> next = new ArrayDeque<>(closure);
        while (!next.isEmpty()) {
            LoadedLibrary library = next.remove();
            for (String name : library.linking().needed()) {
                LoadedLibrary needed = mapping.of(name, library);
                if (closure.add(needed)) {
                    next.add(needed);
                }
            }
        }
        return List.copyOf(closure);
    }
}
