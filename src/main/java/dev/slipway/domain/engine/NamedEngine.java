package dev.slipway.domain.engine;

import java.util.List;
import java.util.Optional;

/**
 * What the name of a file says of the engine in it.
 *
 * @param target empty for the names of mirrors and of Prisma's cache, which have none
 */
public record NamedEngine(EngineKind kind, Optional<BinaryTarget> target) {
    private static final List<String> LIBRARY_ENDINGS = List.of(".so.node", ".dylib.node", ".dll.node");

    /** Reads a name on disk, of a mirror or of the cache back; empty where it is that of no engine. */
    public static Optional<NamedEngine> of(String fileName) {
        for (String ending : LIBRARY_ENDINGS) {
            if (fileName.endsWith(ending)) {
                String stem = fileName.substring(0, fileName.length() - ending.length());
                return rest(stem, "libquery_engine")
                        .or(() -> rest(stem, "query_engine"))
                        .flatMap(rest -> named(EngineKind.QUERY_LIBRARY, rest));
            }
        }
        String stem = fileName.endsWith(".exe") ? fileName.substring(0, fileName.length() - 4) : fileName;
        for (EngineKind kind : EngineKind.values()) {
            Optional<String> rest = rest(stem, kind.cacheName());
            if (rest.isPresent() && (!kind.isLibrary() || rest.get().isEmpty())) {
                return named(kind, rest.get());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> rest(String stem, String begin) {
        if (stem.equals(begin)) {
            return Optional.of("");
        }
        return stem.startsWith(begin + "-") ? Optional.of(stem.substring(begin.length() + 1)) : Optional.empty();
    }

    private static Optional<NamedEngine> named(EngineKind kind, String target) {
        if (target.isEmpty()) {
            return Optional.of(new NamedEngine(kind, Optional.empty()));
        }
        // What follows the last point of a target is of a version: query-engine-….gz is no engine.
        String last = target.substring(target.lastIndexOf('.') + 1);
        boolean ends =
                target.indexOf('.') < 0 || last.equals("x") || (!last.isEmpty() && Character.isDigit(last.charAt(0)));
        return ends
                ? BinaryTarget.parse(target).map(read -> new NamedEngine(kind, Optional.of(read)))
                : Optional.empty();
    }
}
