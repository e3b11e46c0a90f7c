package dev.slipway.cli.engine;

import dev.slipway.cli.Command;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.Formats;
import dev.slipway.cli.Line;
import dev.slipway.cli.Option;
import dev.slipway.cli.Options;
import dev.slipway.cli.Session;
import dev.slipway.cli.SourceFlags;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.report.MirrorReport;
import dev.slipway.usecase.enginemirror.MirrorRequest;
import dev.slipway.usecase.enginemirror.MirrorResult;
import java.nio.file.Path;
import java.util.List;

/** {@code slipway engine mirror export}. */
public final class MirrorExportCommand implements Command {
    private static final Option<Path> TO = Option.path(
                    "--to", "DIR", "The folder to fill; what is there and right is kept.")
            .orFail();
    private static final Option<Boolean> DRY_RUN =
            Option.flag("--dry-run", "Say what would be fetched, and change nothing.");

    @Override
    public Options options() {
        return Options.of(MirrorFlags.REQUIRED, TO, SourceFlags.ALL, DRY_RUN, Formats.ALL);
    }

    @Override
    public List<String> help() {
        return SourceFlags.help(Command.super.help());
    }

    @Override
    public ExitCode run(Line line, Session session) throws ProblemException {
        MirrorRequest request = MirrorFlags.of(line);
        Path folder = line.get(TO).orElseThrow();
        MirrorResult result = session.useCases()
                .engines()
                .exportMirror(SourceFlags.of(line), session.progress())
                .run(request, session.useCases().engines().mirrorFolder(folder), line.has(DRY_RUN));
        Formats.write(line, session, () -> MirrorReport.text(result), () -> MirrorReport.json("export", result));
        return result.complete() ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }
}
