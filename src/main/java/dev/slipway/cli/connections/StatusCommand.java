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
import java.util.List;

/** {@code slipway connections status}. */
public final class StatusCommand implements Command {
    @Override
    public Options options() {
        return Options.of(LiveFlags.ALL, Formats.ALL);
    }

    @Override
    public List<String> footer() {
        return List.of(
                "Connects to the database, PostgreSQL or MySQL, and only reads. Besides its own session it opens a",
                "second one for a moment, by which a pooler shows itself. What the role may not see is called",
                "unknown, with the grant that would show it.",
                "",
                "Exits with 5 when the server cannot be reached or does not answer in time, and says at which stage:",
                "DNS, address family, TCP, TLS, authentication, database, limit.",
                "",
                "Examples:",
                "  slipway connections status",
                "  slipway connections status --url env:DATABASE_URL --format json",
                "  slipway connections status --project apps/shop --connect-timeout 2s");
    }

    @Override
    public ExitCode run(Line line, Session session) throws ProblemException {
        FoundDatabase found = LiveFlags.found(line, session);
        StatusResult result = session.useCases()
                .readStatus()
                .run(found, ProjectFolder.of(line), LiveFlags.waiting(line).with(found.url()));
        Formats.write(line, session, () -> new StatusReport(result).text(), () -> StatusJson.of(result));
        return ExitCode.OK;
    }
}
