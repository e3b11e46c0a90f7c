package dev.slipway.adapter.project;

import dev.slipway.adapter.lockfile.PackageJson;
import dev.slipway.domain.nodeproject.ClientGenerator.Refusal;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaPackages;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Trait;
import java.nio.file.Path;
import java.util.Optional;

/** What Prisma refuses to generate, in its own words; nothing can be put where no client will ever be. */
final class GenerationRefusals {
    private GenerationRefusals() {}

    static Optional<Refusal> of(ClientBlock client, Path folder, Optional<PrismaVersion> version) {
        String who = "generator " + client.name();
        if (client.provider().equals(PrismaPackages.OUTPUT_GENERATOR)
                && client.output().isEmpty()) {
            return Optional.of(new Refusal(
                    "An output path is required for the `prisma-client` generator.",
                    "Give " + who + " a folder of its own, relative to the schema: output = \"../src/generated\""));
        }
        boolean refused =
                version.map(v -> v.has(Trait.OUTPUT_IN_PACKAGE_REFUSED)).orElse(true);
        if (client.output().isPresent() && refused && isPackage(folder)) {
            return Optional.of(new Refusal(
                    "Generating client into " + folder + " is not allowed. This package is used by `prisma generate`"
                            + " and overwriting its content is dangerous.",
                    "Leave `output` out of " + who + ", or name a folder of your own: imports from @prisma/client"
                            + " are forwarded to .prisma/client."));
        }
        return Optional.empty();
    }

    /** What to know of an output that Prisma takes and the next installation throws away. */
    static Optional<String> note(ClientBlock client, Path folder) {
        Path parent = folder.getParent();
        boolean inside = false;
        for (Path at = parent; at != null && client.output().isPresent(); at = at.getParent()) {
            inside |= isPackage(at);
        }
        return inside
                ? Optional.of("generator " + client.name() + " (" + client.at() + ") generates into " + folder
                        + ", inside the package @prisma/client, which the next installation empties: name a folder of"
                        + " your own.")
                : Optional.empty();
    }

    /** The package's folder, by its manifest as Prisma tells it, and by its name where it is not installed yet. */
    private static boolean isPackage(Path folder) {
        return folder.endsWith(Path.of("node_modules", "@prisma", "client")) || isNamed(folder);
    }

    private static boolean isNamed(Path folder) {
        try {
            return PackageJson.in(folder).text("name").equals(Optional.of(PrismaPackages.CLIENT));
        } catch (ProblemException unreadable) {
            return false;
        }
    }
}
