package dev.slipway.usecase.platformquery;

import dev.slipway.domain.release.PrismaVersion;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What to find out.
 *
 * @param arch the CPU, in place of the one that can be seen
 * @param prisma the version whose detection is asked for; else that of the project in {@code project}
 * @param project a folder that may hold a project
 */
public record PlatformRequest(AskedHost place, Optional<String> arch, Optional<PrismaVersion> prisma, Path project) {}
