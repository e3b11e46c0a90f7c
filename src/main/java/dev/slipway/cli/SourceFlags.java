package dev.slipway.cli;

import dev.slipway.app.SourceOptions;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** The options of every command that reads a mirror. */
public final class SourceFlags {
    private SourceFlags() {}

    /** Adds {@code --mirror}, {@code --header}, {@code --cacert} and {@code --offline}. */
    public static void describe(CommandSpec spec) {
        spec.addOption(Options.value(
                "--mirror",
                "URL",
                "Where engines come from: https:, http: or file:. Else PRISMA_BINARIES_MIRROR, PRISMA_ENGINES_MIRROR, "
                        + "https://binaries.prisma.sh."));
        describeAccess(spec);
    }

    /** Adds the same without {@code --mirror}. */
    public static void describeAccess(CommandSpec spec) {
        spec.addOption(Options.repeated("--header", "'NAME: VALUE'", "A header for the mirror, for example a login."));
        spec.addOption(Options.value(
                "--cacert", "FILE", "Further certificate authorities (PEM), as NODE_EXTRA_CA_CERTS names them."));
        spec.addOption(Options.flag("--offline", "Open no socket: the cache and file: mirrors only."));
    }

    /** What the line says of the source. */
    public static SourceOptions of(Line line) {
        return of(line, line.text("--mirror"));
    }

    /** The same for a mirror that is named otherwise. */
    public static SourceOptions of(Line line, Optional<String> mirror) {
        return new SourceOptions(mirror, line.texts("--header"), line.path("--cacert"), line.has("--offline"));
    }
}
