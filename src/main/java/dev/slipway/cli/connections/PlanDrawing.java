package dev.slipway.cli.connections;

import dev.slipway.cli.Session;
import dev.slipway.domain.connections.ConnectionChart;
import dev.slipway.domain.connections.Plan;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.report.outcome.JudgedProject.Chart;
import java.util.List;
import java.util.Optional;

/** A plan's chart in a page: a page can do without where this machine cannot draw, and a note says so. */
public final class PlanDrawing {
    private PlanDrawing() {}

    public static Optional<Chart> of(Optional<Plan> plan, Session session) {
        try {
            return plan.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Chart(
                            session.useCases().drawChart().svg(plan.get()),
                            ConnectionChart.TITLE,
                            ConnectionChart.of(plan.get()).words()));
        } catch (ProblemException e) {
            session.notes(List.of(e.problem().message()));
            return Optional.empty();
        }
    }
}
