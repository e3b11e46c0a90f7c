package dev.slipway.cli.connections;

import dev.slipway.cli.Command;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.Formats;
import dev.slipway.cli.Line;
import dev.slipway.cli.Option;
import dev.slipway.cli.Options;
import dev.slipway.cli.Session;
import dev.slipway.domain.capacity.Capacity;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.report.InstancesReport;
import java.util.List;

/** {@code slipway connections instances}. */
public final class InstancesCommand implements Command {
    private static final Option<String> ENGINE =
            Option.text("--engine", "ENGINE", "Only the sizes of this engine, such as aurora-mysql.");

    @Override
    public Options options() {
        return Options.of(ENGINE, DatabaseOptions.INSTANCES, Formats.ALL);
    }

    @Override
    public ExitCode run(Line line, Session session) throws ProblemException {
        List<Capacity> sizes = session.useCases()
                .capacityTable(line.get(DatabaseOptions.INSTANCES))
                .list(line.get(ENGINE));
        Formats.write(line, session, () -> InstancesReport.text(sizes), () -> InstancesReport.json(sizes));
        return ExitCode.OK;
    }
}
