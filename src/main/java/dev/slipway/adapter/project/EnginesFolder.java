package dev.slipway.adapter.project;

import dev.slipway.domain.release.PrismaPackages;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Trait;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the engines of Prisma's own command line lie, the schema engine among them. */
final class EnginesFolder {
    private EnginesFolder() {}

    /** The installed folder; empty when nothing is installed. */
    static Optional<Path> find(Optional<PrismaVersion> version, Path root) {
        // Before 2.10 the command line kept its engines itself.
        boolean own = version.map(v -> !v.has(Trait.ENGINES_PACKAGE)).orElse(false);
        return own
                ? ofCommandLine(root)
                : enginesPackage(root).or(() -> version.isEmpty() ? ofCommandLine(root) : Optional.empty());
    }

    private static Optional<Path> ofCommandLine(Path root) {
        // What npm called prisma then was Prisma 1.
        return PrismaPackages.CLIS.stream()
                .skip(1)
                .flatMap(name -> NodeModules.resolve(name, root).stream())
                .findFirst();
    }

    /** As the command line itself would find it, for it need not be at the top; then as the project would. */
    private static Optional<Path> enginesPackage(Path root) {
        Stream<Path> byCommandLine = PrismaPackages.CLIS.stream()
                .flatMap(name -> NodeModules.resolve(name, root).stream())
                .flatMap(folder -> NodeModules.resolve(PrismaPackages.ENGINES, folder).stream());
        return byCommandLine
                .findFirst()
                .or(() -> NodeModules.resolve(PrismaPackages.ENGINES, root))
                .or(() -> NodeModules.unplugged(PrismaPackages.ENGINES, root).stream()
                        .findFirst());
    }
}
