package dev.slipway.cli.nowconfig;

import dev.slipway.cli.Command;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.Formats;
import dev.slipway.cli.Line;
import dev.slipway.cli.Option;
import dev.slipway.cli.Options;
import dev.slipway.cli.ProjectFolder;
import dev.slipway.cli.Session;
import dev.slipway.cli.configfile.WriteFlags;
import dev.slipway.domain.nowconfig.NowJson;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.report.ConfigReport;
import dev.slipway.report.ConfigWriteJson;
import dev.slipway.usecase.nowconfig.MigrateRequest;
import dev.slipway.usecase.nowconfig.MigrateResult;
import java.nio.file.Path;

/** {@code slipway now-config migrate}. */
public final class NowMigrateCommand implements Command {
    private static final Option<Path> FILE = Option.operand(
                    "FILE",
                    "The now.json; the project's unless you say otherwise. vercel.json is written beside it,",
                    "and now.json becomes now.json.old.")
            .orNone()
            .as((option, text, line) -> line.resolve(text));

    @Override
    public Options options() {
        return Options.of(FILE, ProjectFolder.PROJECT, WriteFlags.ALL, Formats.ALL);
    }

    @Override
    public ExitCode run(Line line, Session session) throws ProblemException {
        Path from = line.get(FILE).orElse(ProjectFolder.toWrite(line).resolve(NowJson.FILE));
        MigrateRequest request = new MigrateRequest(from, WriteFlags.policy(line), WriteFlags.dryRun(line));
        MigrateResult result = session.useCases().configs().migrateNowConfig().run(request);
        session.notes(result.notes());
        Formats.write(
                line,
                session,
                () -> ConfigReport.migrate(result, request.folder()),
                () -> ConfigWriteJson.migrate(result, request.folder()));
        return result.complete() && result.write().complete() ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }
}
