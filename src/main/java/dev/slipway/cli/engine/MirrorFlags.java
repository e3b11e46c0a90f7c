package dev.slipway.cli.engine;

import dev.slipway.cli.Line;
import dev.slipway.cli.Option;
import dev.slipway.cli.Options;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.usecase.enginemirror.MirrorRequest;

/** The options that say which engines a mirror holds. */
final class MirrorFlags {
    private static final Option<PrismaVersion> PRISMA =
            EngineOptions.prisma("Releases of Prisma, with commas.").list();
    private static final Option<String> PLATFORM = Option.text("--platform", "TARGET", "Binary targets, with commas.")
            .list()
            .as((option, text, line) -> text.strip());
    private static final Option<Boolean> EXECUTABLES =
            Option.flag("--executables", "The query engine as an executable too, for engineType = \"binary\".");

    static final Options ALL = Options.of(PRISMA, PLATFORM, EXECUTABLES);

    static final Options REQUIRED = Options.of(PRISMA.orFail(), PLATFORM.orFail(), EXECUTABLES);

    private MirrorFlags() {}

    static MirrorRequest of(Line line) throws ProblemException {
        return new MirrorRequest(line.all(PRISMA), line.all(PLATFORM), line.has(EXECUTABLES));
    }
}
