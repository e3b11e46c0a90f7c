package dev.slipway.rule.connection;

import dev.slipway.domain.connections.Demand;
import dev.slipway.domain.connections.Peak;
import dev.slipway.domain.connections.Plan;
import dev.slipway.domain.connections.Planner;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.judgement.Verdict.NotApplicable;
import java.util.List;

/** CON004: it fits because a deploy was said not to overlap, and would not while one does. */
record DeployOverlaps(String rule) implements Check<Plan> {
    @Override
    public Verdict judge(Plan plan) {
        List<Demand> once = plan.demands().stream()
                .filter(each -> each.workload().isFunction() && each.generations() == 1)
                .filter(each -> each.connections().isPresent())
                .toList();
        if (once.isEmpty()) {
            return new NotApplicable("the versions that run at once in a deploy are counted in the peak");
        }
        long more = once.stream()
                .mapToLong(each -> each.connections().orElse(0) * (Planner.OVERLAP - 1))
                .sum();
        long peak = plan.known();
        int budget = plan.budget().connections();
        return peak > budget || peak + more <= budget
                ? Verdict.PASSED
                : Verdict.found(finding(
                        Severity.NOTE,
                        Peak.text(once)
                                + " fits, as one version was said to run at once. While a deploy replaces it,"
                                + " frozen sandboxes of the old one still hold theirs: " + (peak + more)
                                + " connections, " + (peak + more - budget) + " more than the " + budget
                                + " in the budget.",
                        once.stream().map(each -> each.workload().place()).toList(),
                        "Leave --deploy-overlap out, and set what fits then, unless nothing connects while you"
                                + " deploy."));
    }
}
