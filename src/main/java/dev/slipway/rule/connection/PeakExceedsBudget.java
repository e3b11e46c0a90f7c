package dev.slipway.rule.connection;

import dev.slipway.domain.connections.Demand;
import dev.slipway.domain.connections.Plan;
import dev.slipway.domain.connections.Sum;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import java.util.List;

/** CON001: the peak exceeds the budget. */
final class PeakExceedsBudget implements Check<Plan> {
    @Override
    public String rule() {
        return "CON001";
    }

    @Override
    public Verdict judge(Plan plan) {
        long peak = plan.known();
        int budget = plan.budget().connections();
        if (peak <= budget) {
            return Verdict.PASSED;
        }
        List<Demand> known = plan.demands().stream()
                .filter(each -> each.connections().isPresent())
                .toList();
        return new PlanFindings(plan)
                .found(
                        rule(),
                        Severity.ERROR,
                        Sum.text(known) + " = " + peak + " connections at the peak, " + (peak - budget)
                                + " more than the " + budget + " in the budget.",
                        known,
                        "Set");
    }
}
