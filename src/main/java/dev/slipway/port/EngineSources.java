package dev.slipway.port;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import java.util.Optional;

/** Mirror and cache as a Prisma version expects them: the channel and the cache's root changed over time. */
public interface EngineSources {
    EngineMirror mirror(Optional<PrismaVersion> version) throws ProblemException;

    EngineCache cache(Optional<PrismaVersion> version);

    /** Whether no socket may be opened. */
    boolean offline();
}
