package dev.slipway.domain.webproject;

import dev.slipway.domain.release.PrismaVersion;
import java.util.List;
import java.util.Optional;

/**
 * What a project's Prisma needs of a deployment.
 *
 * @param used whether the project uses Prisma's client
 * @param folders those of the generated clients that load an engine, relative to the project; empty when none does
 * @param program whether they load the engine that is a program; the library otherwise
 * @param targets the binary targets of their generators
 * @param targetsAt where the first of them names them, {@code prisma/schema.prisma:3}, relative to the project
 * @param version empty when it is not known
 */
public record ClientNeed(
        boolean used,
        List<String> folders,
        boolean program,
        List<String> targets,
        Optional<String> targetsAt,
        Optional<PrismaVersion> version) {
    /** Where Prisma generates unless it is told otherwise. */
    public static final String DEFAULT_FOLDER = "node_modules/.prisma/client";

    public ClientNeed {
        folders = List.copyOf(folders);
        targets = List.copyOf(targets);
    }

    /** Whether an engine must be deployed. */
    public boolean engine() {
        return used && !folders.isEmpty();
    }
}
