package dev.slipway.adapter.project;

import dev.slipway.adapter.files.Pipes;
import dev.slipway.domain.dotenv.EnvDialect;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Trait;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The .env files of a project that one program loads.
 *
 * @param files those that can count, the one that wins first
 * @param loaded whether they are loaded at all, as far as is known
 * @param dialect how variables in them are replaced
 * @param loader who loads them, as the rest of a sentence
 */
record EnvFiles(List<Path> files, boolean loaded, EnvDialect dialect, String loader) {
    /** What Prisma's command line loads; up to 6 its client does the same. */
    static EnvFiles of(SchemaPlace place, Optional<PrismaVersion> version, Path root) {
        Path first = root.resolve(".env");
        Optional<PrismaConfig> config = place.config();
        boolean loads = version.map(v -> v.has(Trait.ENV_LOADED)).orElse(true);
        if (config.isEmpty() && loads) {
            return new EnvFiles(List.of(first, besideSchema(place, root)), true, EnvDialect.PRISMA, "Prisma loads it");
        }
        if (config.isPresent() && EnvLoaders.loads(config.get())) {
            String name = String.valueOf(config.get().file().getFileName());
            boolean expanding = config.get().mentions("dotenv-expand")
                    || config.get().mentions("@next/env")
                    || config.get().mentions("@dotenvx/dotenvx");
            EnvDialect dialect = expanding ? EnvDialect.NEXT : EnvDialect.PLAIN;
            return new EnvFiles(List.of(first), true, dialect, name + " loads it");
        }
        // With a config file, and from 7 on, Prisma leaves .env files to their owner.
        String why =
                config.map(c -> "because there is a " + c.file().getFileName()).orElse("from 7 on");
        return new EnvFiles(
                List.of(first),
                false,
                EnvDialect.PLAIN,
                "Prisma does not load it " + why + ", so the application has to");
    }

    /** The files that are there, each one once. */
    List<Path> present() {
        return files.stream().distinct().filter(Pipes::isThere).toList();
    }

    private static Path besideSchema(SchemaPlace place, Path root) {
        Optional<Path> beside = place.path()
                .filter(path -> place.named())
                .map(path -> (Files.isDirectory(path) ? path : path.resolveSibling("")).resolve(".env"))
                .filter(Pipes::isThere);
        return beside.orElseGet(() -> root.resolve("prisma").resolve(".env"));
    }
}
