package dev.slipway.usecase.configfile;

import dev.slipway.domain.nodeproject.VersionChoice;
import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Releases;
import dev.slipway.port.EvidenceSource;
import dev.slipway.port.ProjectReader;
import java.nio.file.Path;
import java.util.Optional;

/** Finds out which Prisma a project uses; a project that cannot be read is told so, and is no failure here. */
public final class PrismaUses {
    private final Supplied supplied;

    /** Reader and releases, made when they are asked for. */
    public interface Supplied {
        ProjectReader reader() throws ProblemException;

        Releases releases() throws ProblemException;

        EvidenceSource evidence();
    }

    public PrismaUses(Supplied supplied) {
        this.supplied = supplied;
    }

    /** Looks at a folder. */
    public PrismaUse of(Path folder) throws ProblemException {
        try {
            return PrismaUse.of(supplied.reader().read(folder, Optional.empty()), folder, supplied.releases());
        } catch (ProblemException e) {
            if (e.problem().kind() != Kind.INPUT) {
                throw e;
            }
            return PrismaUse.unread(version(folder), e.problem().message());
        }
    }

    /** What lock files and packages tell, without the schema. */
    private Optional<PrismaVersion> version(Path folder) throws ProblemException {
        try {
            return VersionChoice.choose(supplied.evidence().evidence(folder).found(), supplied.releases())
                    .version();
        } catch (ProblemException e) {
            if (e.problem().kind() != Kind.INPUT) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
