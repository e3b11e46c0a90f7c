package dev.slipway.port;

import dev.slipway.domain.platform.EngineHeaders;
import dev.slipway.domain.release.PrismaVersion;
import java.nio.file.Path;
import java.util.Optional;

/** Finds engine files on this machine and reads what they need; nothing is run. */
public interface EnginesAtHand {
    /**
     * The engines of a version.
     *
     * @param project a folder in the project that uses this version; empty where none was asked
     */
    EngineHeaders of(PrismaVersion version, Optional<Path> project);
}
