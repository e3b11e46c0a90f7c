package dev.slipway.cli;

import dev.slipway.app.SourceOptions;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** The same help, with the variables that say how long a mirror is waited for before the examples. */
    public static List<String> help(List<String> own) {
        return Stream.of(own.subList(0, 2), Resource.lines(SourceFlags.class), own.subList(2, own.size()))
                .flatMap(List::stream)
                .toList();
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
