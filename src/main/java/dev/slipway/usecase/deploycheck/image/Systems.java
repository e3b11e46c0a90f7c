package dev.slipway.usecase.deploycheck.image;

import dev.slipway.domain.container.StageSystem;
import dev.slipway.domain.deployment.Shipped;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import java.util.Optional;

/** What systems look like to Prisma. */
public interface Systems {
    /**
     * What an image is that others are built on, by the table of images.
     *
     * @param cpu that FROM names, by Docker's name
     * @param usual the CPU where it names none
     * @param openssl whether OpenSSL is installed in addition
     */
    StageSystem base(String image, Optional<String> cpu, String usual, boolean openssl, Optional<PrismaVersion> version)
            throws ProblemException;

    /** The engine that Prisma looks for in an image; empty where that cannot be told. */
    Optional<String> target(Shipped image, Optional<PrismaVersion> version);

    /** Why no engine is published for an image's system, a sentence; empty where one is, or where that is not known. */
    Optional<String> unpublished(Shipped image, Optional<PrismaVersion> version) throws ProblemException;
}
