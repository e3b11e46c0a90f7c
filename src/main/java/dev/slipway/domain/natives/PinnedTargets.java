package dev.slipway.domain.natives;

import dev.slipway.domain.engine.TargetList;
import dev.slipway.domain.nodeproject.ClientGenerator;
import dev.slipway.domain.release.PrismaVersion;
import java.util.Optional;

/**
 * The {@code binaryTargets} of a client, and what that Prisma knows.
 *
 * @param prisma empty where the project does not tell
 */
public record PinnedTargets(ClientGenerator generator, Optional<PrismaVersion> prisma, TargetList known) {}
