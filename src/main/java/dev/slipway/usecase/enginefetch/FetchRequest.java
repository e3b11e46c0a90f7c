package dev.slipway.usecase.enginefetch;

import dev.slipway.domain.release.EngineHash;
import dev.slipway.domain.release.PrismaVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to fetch.
 *
 * @param project the project's folder, or one below it; absolute
 * @param schema a schema file or folder in place of the one that Prisma would find
 * @param platforms binary targets in place of those of the schema; {@code native} is this machine
 * @param runtimes names from the table of runtimes, each standing for the target that Prisma decides there
 * @param arch the CPU of those runtimes, where they come for several
 * @param engineType library or binary in place of what the project says
 * @param prisma a version in place of the project's
 * @param hash an engine hash in place of the version's
 * @param to the folders to install into, in place of the project's own places; none for those
 * @param dryRun say what would be done, and change nothing
 * @param addTargets whether {@code platforms} and the targets of {@code runtimes} are added to the schema
 * @param lockPolicy what {@code engines.lock} is for in this run
 */
public record FetchRequest(
        Path project,
        Optional<Path> schema,
        List<String> platforms,
        List<String> runtimes,
        Optional<String> arch,
        Scope scope,
        Optional<EngineType> engineType,
        Optional<PrismaVersion> prisma,
        Optional<EngineHash> hash,
        List<Path> to,
        boolean dryRun,
        boolean addTargets,
        LockPolicy lockPolicy) {
    public FetchRequest {
        platforms = List.copyOf(platforms);
        runtimes = List.copyOf(runtimes);
        to = List.copyOf(to);
    }

    /** Whether nothing of a project is needed: what and where are both said. */
    boolean standsAlone() {
        return !to.isEmpty() && (prisma.isPresent() || hash.isPresent());
    }
}
