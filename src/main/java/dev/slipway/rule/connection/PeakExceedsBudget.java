package dev.slipway.rule.connection;

import dev.slipway.domain.capacity.SandboxDemand;
import dev.slipway.domain.connections.Demand;
import dev.slipway.domain.connections.Peak;
import dev.slipway.domain.connections.Plan;
import dev.slipway.domain.connections.Pool;
import dev.slipway.domain.connections.Setting;
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
        List<Demand> unseen = plan.demands().stream().filter(Demand::isUnseen).toList();
        if (peak <= budget) {
            if (plan.least() > budget) {
                return atLeast(plan, budget);
            }
            if (!plan.unbounded().isEmpty() && !plan.isBoundedByAccount()) {
                return new Verdict.NotChecked(
                        Demand.names(plan.unbounded()) + ": what nothing bounds has no peak that could be added up.");
            }
            return unseen.isEmpty()
                    ? Verdict.PASSED
                    : new Verdict.NotChecked(Demand.names(unseen) + ": it fits with Prisma's default of "
                            + Pool.LAMBDA_DEFAULT + ", and the URL" + place(unseen.get(0))
                            + ", which may set more, stands in no file; say what its connection_limit is:"
                            + " --connection-limit N");
        }
        List<Demand> known = plan.demands().stream()
                .filter(each -> each.connections().isPresent())
                .toList();
        return new PlanFindings(plan)
                .found(
                        rule(),
                        Severity.ERROR,
                        Peak.text(known) + " = " + peak + " connections at the peak, " + (peak - budget)
                                + " more than the " + budget + " in the budget."
                                + (unseen.isEmpty()
                                        ? ""
                                        : " Of " + Demand.names(unseen)
                                                + " no URL was seen, and Prisma's default counts."),
                        known,
                        "Set");
    }

    /** Nobody knows how many clients a process makes, and one in each is too much. */
    private Verdict atLeast(Plan plan, int budget) {
        List<Demand> open =
                plan.demands().stream().filter(each -> each.least() > 0).toList();
        return new PlanFindings(plan)
                .found(
                        rule(),
                        Severity.ERROR,
                        "With one client in each process it is " + Peak.text(open) + " = " + plan.least()
                                + " connections at the peak, " + (plan.least() - budget) + " more than the " + budget
                                + " in the budget, and some may make several.",
                        open,
                        "Set");
    }

    private static String place(Demand demand) {
        return demand.workload().settings().pool() instanceof Setting.Hidden hidden
                ? " (" + hidden.place().place() + ")"
                : "";
    }
}
