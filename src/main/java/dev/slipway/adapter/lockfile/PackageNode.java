package dev.slipway.adapter.lockfile;

import dev.slipway.domain.release.EngineHash;
import dev.slipway.domain.release.PrismaPackages;
import java.util.Map;
import java.util.Optional;

/**
 * One package, installed or locked.
 *
 * @param key where it is, for people and unique in its graph: {@code node_modules/@prisma/engines}
 * @param name its true npm name, also where it goes by an alias
 * @param version as written
 * @param hash the engine hash that the package itself states
 * @param wants the Prisma packages that it depends on, each with the range or version asked for
 */
record PackageNode(String key, String name, String version, Optional<EngineHash> hash, Map<String, String> wants) {
    PackageNode {
        wants = Map.copyOf(wants);
    }

    /** A package of a lock file, where only the engines packages state a hash: at the end of their version. */
    static PackageNode locked(String key, String name, String version, Map<String, String> wants) {
        Optional<EngineHash> hash = PrismaPackages.namesEngines(name) ? EngineHash.atEndOf(version) : Optional.empty();
        return new PackageNode(key, name, version, hash, wants);
    }
}
