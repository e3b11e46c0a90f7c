package dev.slipway.domain.nodeproject;

import dev.slipway.domain.release.EngineHash;
import dev.slipway.domain.release.PrismaVersion;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What one file says of the Prisma that a project uses.
 *
 * @param source the sort of file, in order of trust
 * @param where the file and the key in it, for people: {@code package-lock.json: node_modules/@prisma/engines-version}
 * @param packageName the npm package that the version belongs to, such as {@code @prisma/client}
 * @param version the Prisma version said there; empty for a file that names only the engine hash
 * @param hash the engine hash said there; empty for a file that names only a version
 */
public record VersionEvidence(
        Source source, String where, String packageName, Optional<PrismaVersion> version, Optional<EngineHash> hash) {

    /** The file alone. */
    public String file() {
        return where.split(": ", 2)[0];
    }

    /** The same of a project in a folder, by its name from there. */
    public VersionEvidence seenFrom(String folder) {
        String file = file();
        String named = Path.of(folder).resolve(file).normalize().toString().replace('\\', '/');
        return new VersionEvidence(source, named + where.substring(file.length()), packageName, version, hash);
    }

    /** Where a version can be read, the most trusted first: what is installed beats what is locked beats a guess. */
    public enum Source {
        NODE_MODULES,
        LOCK_FILE,
        GENERATED_CLIENT,
        MANIFEST,
        /** A range that begins with {@code ^}: the version is the one that it begins with. */
        RANGE
    }
}
