package dev.slipway.app;

import dev.slipway.adapter.lockfile.Evidence;
import dev.slipway.adapter.lockfile.EvidenceReader;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.EvidenceSource;
import java.nio.file.Path;

/** What the files of the project around a folder say of its Prisma. */
final class ProjectEvidence {
    private ProjectEvidence() {}

    static EvidenceSource.Said around(EvidenceReader reader, Path folder) throws ProblemException {
        Evidence evidence = reader.readAround(folder);
        return new EvidenceSource.Said(evidence.found(), evidence.doubts());
    }
}
