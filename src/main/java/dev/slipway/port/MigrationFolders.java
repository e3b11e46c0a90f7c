package dev.slipway.port;

import dev.slipway.domain.live.ServerAnswer;
import dev.slipway.domain.livecheck.PackagedMigrations;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a project's migrations. */
public interface MigrationFolders {
    /**
     * The migrations of a project, as Prisma Migrate would find them; empty where there is no folder of them.
     *
     * @param root the project's folder, in which a prisma.config file may name another
     * @param schema the folder of the file with the datasource, next to which they lie as a rule
     */
    ServerAnswer<Optional<PackagedMigrations>> of(Path root, Path schema);
}
