package dev.slipway.cli.connections;

import dev.slipway.cli.Command;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.Formats;
import dev.slipway.cli.Line;
import dev.slipway.cli.Options;
import dev.slipway.cli.ProjectFolder;
import dev.slipway.cli.Session;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.report.StatusJson;
import dev.slipway.report.StatusReport;
import dev.slipway.usecase.connectionstatus.StatusResult;
import dev.slipway.usecase.livedatabase.FoundDatabase;

/** {@code slipway connections status}. */
public final class StatusCommand implements Command {
    @Override
    public Options options() {
        return Options.of(LiveFlags.ALL, Formats.ALL);
    }

    @Override
    public ExitCode run(Line line, Session session) throws ProblemException {
        FoundDatabase found = LiveFlags.found(line, session);
        StatusResult result = session.useCases()
                .live()
                .readStatus()
                .run(found, ProjectFolder.of(line), LiveFlags.waiting(line).with(found.url()));
        Formats.write(line, session, () -> new StatusReport(result).text(), () -> StatusJson.of(result));
        return ExitCode.OK;
    }
}
