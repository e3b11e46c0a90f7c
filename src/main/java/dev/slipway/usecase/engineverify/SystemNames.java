package dev.slipway.usecase.engineverify;

import dev.slipway.domain.binary.NativeFile;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.SystemTables;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Those of a file's libraries that every system of its kind has. */
final class SystemNames {
    private SystemNames() {}

    static Predicate<String> of(SystemTables tables, String os, NativeFile file) throws ProblemException {
        Set<String> known = new HashSet<>();
        for (String name : names(file)) {
            if (tables.isSystems(os, name)) {
                known.add(name);
            }
        }
        return known::contains;
    }

    private static List<String> names(NativeFile file) {
        if (file instanceof NativeFile.Pe pe) {
            return pe.needed().stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .toList();
        }
        return file instanceof NativeFile.MachO machO
                ? machO.slices().stream()
                        .flatMap(slice -> slice.needed().stream())
                        .distinct()
                        .toList()
                : List.of();
    }
}
