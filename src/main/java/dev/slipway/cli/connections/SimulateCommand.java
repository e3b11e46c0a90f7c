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
import java.util.List;

/** {@code slipway connections simulate}. */
public final class SimulateCommand implements Command {
    @Override
    public Options options() {
        return Options.of(SimulationFlags.ALL, Formats.ALL);
    }

    @Override
    public List<String> footer() {
        return List.of(
                "Times take a unit: 200ms, 1.5s, 10m, 2h; a bare number is in the unit that the option names.",
                "Exit code 1 says that at some time there were more connections than the database carries.",
                "",
                "Examples:",
                "  slipway connections simulate --rps 300 --duration 250 --max-connections 100",
                "  slipway connections simulate --rps 300 --duration 250 --reserved 83 --deploy-at 12 \\",
                "      --instance m5.large --reserve 15",
                "  slipway connections simulate --rps 20 --duration 80 --duration-p95 250 --burst 9h:900:5m \\",
                "      --cold-start 1.2s --connection-limit 5 --db-idle-timeout 60 --format json");
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
