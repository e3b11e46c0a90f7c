package dev.slipway.domain.engine;

import dev.slipway.domain.release.PrismaVersion;
import java.util.Optional;

/**
 * A run of Prisma versions.
 *
 * @param until the first version behind the run; empty while it lasts
 */
public record VersionSpan(PrismaVersion since, Optional<PrismaVersion> until) {
    public boolean contains(PrismaVersion version) {
        return version.compareTo(since) >= 0
                && until.map(end -> version.compareTo(end) < 0).orElse(true);
    }
}
