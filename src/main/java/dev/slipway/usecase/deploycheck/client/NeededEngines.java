package dev.slipway.usecase.deploycheck.client;

import dev.slipway.domain.client.NeededEngine;
import dev.slipway.domain.deployment.Shipped;
import dev.slipway.domain.release.PrismaVersion;
import java.nio.file.Path;
import java.util.Optional;

/** Tells which engine a client's Prisma looks for where it runs. */
public interface NeededEngines {
    /**
     * The target that it decides for.
     *
     * @param version the client's
     * @param project whose version is taken where the client does not say its own
     */
    NeededEngine of(Shipped shipped, Optional<PrismaVersion> version, Path project);
}
