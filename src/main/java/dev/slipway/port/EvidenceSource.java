package dev.slipway.port;

import dev.slipway.domain.nodeproject.VersionEvidence;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;

/** Reads which Prisma a project uses, and nothing else of it. */
public interface EvidenceSource {
    /** What is said in {@code folder}; empty when that is no project with a Prisma. */
    Said evidence(Path folder) throws ProblemException;

    /**
     * What a project's files say.
     *
     * @param found the most trusted first
     * @param doubts what speaks against the choice of a lock file, in sentences
     */
    record Said(List<VersionEvidence> found, List<String> doubts) {
        public Said {
            found = List.copyOf(found);
            doubts = List.copyOf(doubts);
        }
    }
}
