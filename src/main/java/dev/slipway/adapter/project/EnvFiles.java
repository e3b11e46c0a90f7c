package dev.slipway.adapter.project;

import dev.slipway.domain.release.PrismaVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The .env files of a project.
 *
 * @param files those that can count, the one that wins first
 * @param loaded whether Prisma or its config file loads them
 * @param expanding whether variables in braces are replaced
 * @param loader who loads them, as the rest of a sentence
 */
record EnvFiles(List<Path> files, boolean loaded, boolean expanding, String loader) {
    /**
     * The files by the rules of a project's Prisma.
     *
     * @param named whether its user named the schema, rather than Prisma's rules
     */
    static EnvFiles of(SchemaPlace place, boolean named, Optional<PrismaVersion> version, Path root) {
        Path first = root.resolve(".env");
        Optional<PrismaConfig> config = place.config();
        boolean seven = version.map(v -> v.major() >= 7).orElse(false);
        if (config.isEmpty() && !seven) {
            return new EnvFiles(List.of(first, besideSchema(place, named, root)), true, true, "Prisma loads it");
        }
        if (config.isPresent() && config.get().mentions("dotenv")) {
            String name = String.valueOf(config.get().file().getFileName());
            boolean expanding = config.get().mentions("dotenv-expand");
            return new EnvFiles(List.of(first), true, expanding, name + " loads it");
        }
        // With a config file, and from 7 on, Prisma leaves .env files to their owner.
        String why =
                config.map(c -> "because there is a " + c.file().getFileName()).orElse("from 7 on");
        return new EnvFiles(
                List.of(first), false, true, "Prisma does not load it " + why + ", so the application has to");
    }

    private static Path besideSchema(SchemaPlace place, boolean named, Path root) {
        Optional<Path> beside = place.path()
                .filter(path -> named)
                .map(path -> (Files.isDirectory(path) ? path : path.resolveSibling("")).resolve(".env"))
                .filter(Files::isRegularFile);
        return beside.orElseGet(() -> root.resolve("prisma").resolve(".env"));
    }
}
