package dev.slipway.cli.netlifyconfig;

import dev.slipway.cli.Command;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.Formats;
import dev.slipway.cli.Line;
import dev.slipway.cli.Options;
import dev.slipway.cli.ProjectFolder;
import dev.slipway.cli.Session;
import dev.slipway.cli.configfile.WriteFlags;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.report.ConfigWriteJson;
import dev.slipway.report.NetlifyReport;
import dev.slipway.usecase.netlifyconfig.NetlifyInitResult;
import java.nio.file.Path;

/** {@code slipway netlify-config init}. */
public final class NetlifyInitCommand implements Command {
    @Override
    public Options options() {
        return Options.of(ProjectFolder.PROJECT, WriteFlags.ALL, Formats.ALL);
    }

    @Override
    public ExitCode run(Line line, Session session) throws ProblemException {
        Path folder = ProjectFolder.toWrite(line);
        NetlifyInitResult result = session.useCases()
                .configs()
                .initNetlifyConfig()
                .run(folder, WriteFlags.policy(line), WriteFlags.dryRun(line));
        session.notes(result.notes());
        Formats.write(
                line, session, () -> NetlifyReport.init(result, folder), () -> ConfigWriteJson.netlify(result, folder));
        return result.complete() ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }
}
