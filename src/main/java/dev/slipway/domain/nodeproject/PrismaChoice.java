package dev.slipway.domain.nodeproject;

import dev.slipway.domain.release.EngineHash;
import dev.slipway.domain.release.PrismaVersion;
import java.util.List;
import java.util.Optional;

/**
 * Which Prisma, and which engine, a project was taken to use.
 *
 * @param version empty when nothing names a version and no known release has the hash
 * @param hash empty when nothing names it and the version is not in the table of releases
 * @param by the evidence that was believed; empty when there was none
 * @param disagreements what contradicts it, a sentence or two each: what each file says, and which was taken
 */
public record PrismaChoice(
        Optional<PrismaVersion> version,
        Optional<EngineHash> hash,
        Optional<VersionEvidence> by,
        List<String> disagreements) {
    public PrismaChoice {
        disagreements = List.copyOf(disagreements);
    }

    /** The range of a package.json that it is the newest of; empty where a file says it for certain. */
    public Optional<String> range() {
        return by.filter(evidence -> evidence.source() == VersionEvidence.Source.RANGE)
                .map(evidence -> evidence.where().substring(evidence.where().lastIndexOf(' ') + 1));
    }
}
