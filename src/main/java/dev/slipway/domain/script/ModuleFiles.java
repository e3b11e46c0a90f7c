package dev.slipway.domain.script;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The modules of a project. */
public interface ModuleFiles {
    List<String> ENDINGS = List.of("", ".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs");
    Set<String> OF_JAVASCRIPT = Set.of(".js", ".jsx", ".mjs", ".mjsx", ".cjs", ".cjsx");

    /** The files that a path without an ending may mean, as TypeScript looks for them; {@code ./db.js} may be db.ts. */
    static Stream<String> at(String place) {
        int dot = Math.max(place.lastIndexOf('.'), 0);
        String stem = OF_JAVASCRIPT.contains(place.substring(dot)) ? place.substring(0, dot) : place;
        return Stream.concat(
                ENDINGS.stream().map(ending -> place + ending),
                Stream.concat(
                        ENDINGS.stream().skip(1).map(ending -> stem + ending),
                        ENDINGS.stream().skip(1).map(ending -> place + "/index" + ending)));
    }

    /** The file that an import means; empty where it is a package, or not there. */
    Optional<String> file(String from, String specifier);

    /** Its text; empty where it cannot be read. */
    Optional<String> text(String file);

    /** Whether an import is one of a client that Prisma generated. */
    boolean isClient(String from, String specifier);

    /** Whether an import for which there is no file may be one of people's own code, and not of a package of a registry. */
    boolean isElsewhere(String from, String specifier);
}
