package dev.slipway.usecase.connectionplan;

import dev.slipway.domain.connections.ConnectionChart;
import dev.slipway.domain.connections.Plan;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.Charts;
import dev.slipway.port.Outputs;
import java.nio.file.Path;

/** Draws a plan into a file. */
public record DrawChart(Charts charts, Outputs outputs) {
    /** Whether that can be done; asked before files are changed, which a missing chart should not follow. */
    public void check(Path file) throws ProblemException {
        charts.check();
        outputs.check(file);
    }

    /** Draws it, in the place of a chart that may be there. */
    public void run(Plan plan, Path file) throws ProblemException {
        outputs.write(file, svg(plan));
    }

    /** The drawing as a document. */
    public String svg(Plan plan) throws ProblemException {
        return charts.svg(ConnectionChart.of(plan));
    }
}
