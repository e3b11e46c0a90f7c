package dev.slipway.domain.release;

import java.util.Optional;

/**
 * One published release and its engine hash.
 *
 * @param cliHash the hash of {@code @prisma/cli} where it differs from that of {@code prisma} and the client (2.16.0)
 */
public record Release(PrismaVersion version, EngineHash hash, Optional<EngineHash> cliHash) {}
