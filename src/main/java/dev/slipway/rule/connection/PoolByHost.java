package dev.slipway.rule.connection;

import dev.slipway.domain.connections.Demand;
import dev.slipway.domain.connections.Plan;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import java.util.List;

/** CON003: the pool's size follows the host's CPUs. */
final class PoolByHost implements Check<Plan> {
    @Override
    public String rule() {
        return "CON003";
    }

    @Override
    public Verdict judge(Plan plan) {
        List<Demand> services = plan.demands().stream()
                .filter(each -> each.pool().assumed() && !each.workload().isFunction())
                .toList();
        return services.isEmpty()
                ? Verdict.PASSED
                : Verdict.of(List.of(new Finding(
                        rule(),
                        Severity.WARNING,
                        "No connection_limit is seen for " + Demand.names(services)
                                + ": Prisma then opens 2 x CPUs + 1 connections, and counts the CPUs of the host, not"
                                + " those that the container may use.",
                        Demand.poolPlaces(services),
                        "Put connection_limit into the URL, or say what it is: --connection-limit N")));
    }
}
