package dev.slipway.domain.engine;

import dev.slipway.domain.release.EngineHash;

/** One engine as it is published: a hash, a binary target, a kind. Names by what Prisma's own downloader asks for. */
public record EngineFile(EngineHash hash, BinaryTarget target, EngineKind kind) implements Comparable<EngineFile> {

    /** The name on a mirror, without {@code .gz}: it carries no target. */
    public String publishedName() {
        if (!kind.isLibrary()) {
            return target.isWindows() ? kind.id() + ".exe" : kind.id();
        }
        if (target.isWindows()) {
            return "query_engine.dll.node";
        }
        return target.isDarwin() ? "libquery_engine.dylib.node" : "libquery_engine.so.node";
    }

    /** The name beside a generated client, which carries the target. */
    public String diskName() {
        if (!kind.isLibrary()) {
            // Prisma compares with the whole word here, and with a part of it for libraries.
            return kind.id() + "-" + target.name() + (target.name().equals("windows") ? ".exe" : "");
        }
        if (target.isWindows()) {
            return "query_engine-" + target.name() + ".dll.node";
        }
        String extension = target.isDarwin() ? ".dylib.node" : ".so.node";
        return "libquery_engine-" + target.name() + extension;
    }

    /** The folder below a channel of a mirror: {@code <hash>/<target>}. */
    public String folder() {
        return hash.hex() + "/" + target.name();
    }

    @Override
    public int compareTo(EngineFile other) {
        int order = hash.compareTo(other.hash);
        order = order != 0 ? order : target.compareTo(other.target);
        return order != 0 ? order : kind.compareTo(other.kind);
    }

    /** For messages: {@code libquery for debian-openssl-3.0.x (2ba551f…)}. */
    @Override
    public String toString() {
        return kind.id() + " for " + target + " (" + hash.hex().substring(0, 7) + ")";
    }
}
