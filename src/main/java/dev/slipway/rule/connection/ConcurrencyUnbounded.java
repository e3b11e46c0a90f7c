package dev.slipway.rule.connection;

import dev.slipway.domain.connections.Demand;
import dev.slipway.domain.connections.Plan;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import java.util.List;

/** CON002: concurrency is unbounded; a warning where the account's own quota keeps it within the budget. */
record ConcurrencyUnbounded(String rule) implements Check<Plan> {
    @Override
    public Verdict judge(Plan plan) {
        List<Demand> unbounded = plan.unbounded();
        if (unbounded.isEmpty()) {
            return Verdict.PASSED;
        }
        boolean held = plan.isBoundedByAccount();
        String can = unbounded.size() == 1 ? " has no reserved concurrency: it" : " have no reserved concurrency: each";
        String sum = plan.room() + " x " + plan.dearest() + " = " + plan.most() + " connections";
        String message = Demand.names(unbounded) + can + " can grow until the account's "
                + plan.quota().executions() + " executions are in use"
                + (held
                        ? ", and even that would fit: " + sum + "."
                        : ", that is " + sum + " of " + plan.budget().connections() + ".");
        return new PlanFindings(plan)
                .found(rule(), held ? Severity.WARNING : Severity.ERROR, message, unbounded, "Reserve");
    }
}
