package dev.slipway.adapter.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where a project's schema is.
 *
 * @param path a file or a folder; empty when there is none
 * @param named whether Prisma's command line is told where it is, by its user or by a script
 * @param config the project's config file, where its Prisma reads one
 * @param notes sentences for its user
 */
record SchemaPlace(Optional<Path> path, boolean named, Optional<PrismaConfig> config, List<String> notes) {
    SchemaPlace {
        notes = List.copyOf(notes);
    }
}
