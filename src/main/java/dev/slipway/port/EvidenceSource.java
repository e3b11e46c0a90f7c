package dev.slipway.port;

import dev.slipway.domain.nodeproject.VersionEvidence;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;

/** Reads which Prisma a project uses, and nothing else of it. */
public interface EvidenceSource {
    /** What is said in {@code folder}, the most trusted first; empty when that is no project with a Prisma. */
    List<VersionEvidence> evidence(Path folder) throws ProblemException;
}
