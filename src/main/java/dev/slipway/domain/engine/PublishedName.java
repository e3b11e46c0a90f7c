package dev.slipway.domain.engine;

import dev.slipway.domain.release.EngineHash;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads an engine back from its place on a mirror. */
public final class PublishedName {
    private static final String GZ = ".gz";

    private PublishedName() {}

    /**
     * The engine at a path such as {@code all_commits/<hash>/<target>/libquery_engine.so.node.gz}; empty when that is
     * no engine: a checksum, a signature, anything else.
     */
    public static Optional<EngineFile> at(String path) {
        List<String> parts = List.of(path.split("/"));
        Optional<BinaryTarget> named = parts.size() == 4 ? BinaryTarget.parse(parts.get(2)) : Optional.empty();
        if (named.isEmpty() || !path.endsWith(GZ)) {
            return Optional.empty();
        }
        String name = parts.get(3).substring(0, parts.get(3).length() - GZ.length());
        BinaryTarget target = named.get();
        return EngineHash.parse(parts.get(1))
                .flatMap(hash -> Arrays.stream(EngineKind.values())
                        .map(kind -> new EngineFile(hash, target, kind))
                        .filter(file -> file.publishedName().equals(name))
                        .findFirst());
    }
}
