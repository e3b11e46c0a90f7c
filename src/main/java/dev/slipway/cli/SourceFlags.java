package dev.slipway.cli;

import dev.slipway.app.SourceOptions;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The options of every command that reads a mirror. */
public final class SourceFlags {
    private static final Option<String> MIRROR = Option.text(
            "--mirror",
            "URL",
            "Where engines come from: https:, http: or file:. Else PRISMA_BINARIES_MIRROR, PRISMA_ENGINES_MIRROR, "
                    + "https://binaries.prisma.sh.");
    private static final Option<String> HEADER = Option.text(
                    "--header", "'NAME: VALUE'", "A header for the mirror, for example a login.")
            .repeated();
    private static final Option<Path> CACERT = Option.path(
            "--cacert", "FILE", "Further certificate authorities (PEM), as NODE_EXTRA_CA_CERTS names them.");
    private static final Option<Boolean> OFFLINE =
            Option.flag("--offline", "Open no socket: the cache and file: mirrors only.");

    /** What is said of a mirror beside its address. */
    public static final Options ACCESS = Options.of(HEADER, CACERT, OFFLINE);

    /** The same with the address. */
    public static final Options ALL = Options.of(MIRROR, ACCESS);

    private SourceFlags() {}

    /** A footer with examples and the variables that say how long a mirror is waited for. */
    public static List<String> footer(String... examples) {
        List<String> lines = new ArrayList<>(List.of(
                "What is waited for is told on standard error within 3 s, and given up in time.",
                "These variables say when; the usual value is in brackets:",
                "  SLIPWAY_CONNECT_SECONDS (10)  until a connection stands",
                "  SLIPWAY_STALL_SECONDS (30)    without a byte, for a whole small answer, or below:",
                "  SLIPWAY_MIN_SPEED (1000)      bytes a second, on an average of those seconds",
                "  SLIPWAY_TOTAL_SECONDS (3600)  for one file, all attempts together",
                "  SLIPWAY_ATTEMPTS (4)          for one file; 2 of a mirror that is too slow",
                "  SLIPWAY_LOCK_SECONDS (120)    for the lock of a cached engine",
                "  SLIPWAY_READ_SECONDS (30)     for a pipe in the place of a file, such as .env",
                ""));
        lines.addAll(List.of(examples));
        return List.copyOf(lines);
    }

    /** What the line says of the source. */
    public static SourceOptions of(Line line) throws ProblemException {
        return of(line, line.get(MIRROR));
    }

    /** The same for a mirror that is named otherwise. */
    public static SourceOptions of(Line line, Optional<String> mirror) throws ProblemException {
        return new SourceOptions(mirror, line.all(HEADER), line.get(CACERT), line.has(OFFLINE));
    }
}
