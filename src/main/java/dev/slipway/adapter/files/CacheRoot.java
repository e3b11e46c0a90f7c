package dev.slipway.adapter.files;

import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Trait;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where Prisma keeps its engines, by version (fetch-engine {@code getRootCacheDir}), or where the user wants ours.
 *
 * @param environment the variables of the process; an empty one counts as absent
 * @param windows whether this is Windows, which has other places
 * @param home the user's home folder
 * @param workingFolder the project's folder or one below it
 */
public record CacheRoot(Map<String, String> environment, boolean windows, Path home, Path workingFolder) {
    public CacheRoot {
        environment = Map.copyOf(environment);
    }

    /** The cache of a version of Prisma; of the newest when none is known. */
    public Path of(Optional<PrismaVersion> prisma) {
        Optional<Path> own = variable("SLIPWAY_CACHE_DIR");
        if (own.isPresent()) {
            return own.get();
        }
        if (windows) {
            return onWindows(prisma);
        }
        if (variable("AWS_LAMBDA_FUNCTION_VERSION").isPresent() && has(prisma, Trait.LAMBDA_CACHE)) {
            return Path.of("/tmp/prisma-download");
        }
        return variable("XDG_CACHE_HOME")
                .filter(folder -> has(prisma, Trait.XDG_CACHE))
                .map(folder -> folder.resolve("prisma"))
                .orElseGet(this::inHome);
    }

    private Path onWindows(Optional<PrismaVersion> prisma) {
        Optional<Path> roaming = variable("APPDATA").map(folder -> folder.resolve("Prisma"));
        Optional<Path> project =
                nodeModules().map(folder -> folder.resolve(".cache").resolve("prisma"));
        Optional<Path> place = has(prisma, Trait.ROAMING_CACHE) ? roaming.or(() -> project) : project.or(() -> roaming);
        return place.orElseGet(this::inHome);
    }

    /** As find-cache-dir: the {@code node_modules} beside the nearest package.json. */
    private Optional<Path> nodeModules() {
        for (Path at = workingFolder; at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve("package.json"))) {
                return Optional.of(at.resolve("node_modules")).filter(Files::isDirectory);
            }
        }
        return Optional.empty();
    }

    private Path inHome() {
        return home.resolve(".cache").resolve("prisma");
    }

    private Optional<Path> variable(String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isEmpty())
                .map(workingFolder::resolve);
    }

    private static boolean has(Optional<PrismaVersion> prisma, Trait trait) {
        return prisma.map(p -> p.has(trait)).orElse(true);
    }
}
