package dev.slipway.rule.connection;

import dev.slipway.domain.capacity.SandboxDemand;
import dev.slipway.domain.connections.Demand;
import dev.slipway.domain.connections.Peak;
import dev.slipway.domain.connections.Plan;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import java.util.List;

/** CON001: the peak exceeds the budget. */
record PeakExceedsBudget(String rule) implements Check<Plan> {
    /** Of the sandboxes of one function, of which the traffic may tell how many there are. */
    Verdict judge(SandboxDemand demand) {
        List<Finding> findings = new SandboxFindings(rule(), demand).list();
        return findings.isEmpty() && demand.traffic().isEmpty() && demand.canReserve()
                ? new Verdict.NotChecked(
                        "Nothing was said of the traffic; --rps and --duration compare it with the limit.")
                : Verdict.of(findings);
    }

    @Override
    public Verdict judge(Plan plan) {
        long peak = plan.known();
        int budget = plan.budget().connections();
        if (peak <= budget) {
            return plan.unbounded().isEmpty() || plan.isBoundedByAccount()
                    ? Verdict.PASSED
                    : new Verdict.NotChecked(Demand.names(plan.unbounded())
                            + ": what nothing bounds has no peak that could be added up.");
        }
        List<Demand> known = plan.demands().stream()
                .filter(each -> each.connections().isPresent())
                .toList();
        return new PlanFindings(plan)
                .found(
                        rule(),
                        Severity.ERROR,
                        Peak.text(known) + " = " + peak + " connections at the peak, " + (peak - budget)
                                + " more than the " + budget + " in the budget.",
                        known,
                        "Set");
    }
}
