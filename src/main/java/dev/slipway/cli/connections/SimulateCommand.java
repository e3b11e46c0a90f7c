package dev.slipway.cli.connections;

import dev.slipway.cli.Command;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.Formats;
import dev.slipway.cli.Line;
import dev.slipway.cli.Options;
import dev.slipway.cli.Session;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.simulation.SimulationResult;
import dev.slipway.port.CapacityTable;
import dev.slipway.report.SimulationReport;
import dev.slipway.usecase.simulation.SimulateConnections;

/** {@code slipway connections simulate}. */
public final class SimulateCommand implements Command {
    @Override
    public Options options() {
        return Options.of(SimulationFlags.ALL, Formats.ALL);
    }

    @Override
    public ExitCode run(Line line, Session session) throws ProblemException {
        CapacityTable capacities = session.useCases().capacityTable(line.get(SimulationLimits.INSTANCES));
        SimulationResult outcome = new SimulateConnections().run(SimulationFlags.scenario(line, capacities));
        SimulationReport report = new SimulationReport(outcome);
        Formats.write(line, session, report::text, report::json);
        return outcome.keepsTheLimit() ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }
}
