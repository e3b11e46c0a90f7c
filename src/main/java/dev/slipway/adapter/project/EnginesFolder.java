package dev.slipway.adapter.project;

import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Trait;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the engines of Prisma's own command line lie, the schema engine among them. */
final class EnginesFolder {
    private static final String ENGINES = "@prisma/engines";
    private static final List<String> COMMAND_LINES = List.of("prisma", "@prisma/cli", "prisma2");

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
        return Stream.of("@prisma/cli", "prisma2")
                .flatMap(name -> NodeModules.resolve(name, root).stream())
                .findFirst();
    }

    /** As the command line itself would find it, for it need not be at the top; then as the project would. */
    private static Optional<Path> enginesPackage(Path root) {
        Stream<Path> byCommandLine = COMMAND_LINES.stream()
                .flatMap(name -> NodeModules.resolve(name, root).stream())
                .flatMap(folder -> NodeModules.resolve(ENGINES, folder).stream());
        return byCommandLine
                .findFirst()
                .or(() -> NodeModules.resolve(ENGINES, root))
                .or(() -> NodeModules.unplugged(ENGINES, root).stream().findFirst());
    }
}
