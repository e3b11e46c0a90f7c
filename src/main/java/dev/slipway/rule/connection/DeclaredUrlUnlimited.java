package dev.slipway.rule.connection;

import dev.slipway.domain.connections.Demand;
import dev.slipway.domain.connections.Plan;
import dev.slipway.domain.connections.Pool;
import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import java.util.List;

/** URL003, of the URLs that functions get. */
final class DeclaredUrlUnlimited implements Check<Plan> {
    private final List<String> found;

    DeclaredUrlUnlimited(Outcome urls) {
        this.found = urls.findings().stream()
                .filter(each -> each.rule().equals(rule()))
                .map(each -> each.evidence().get(0).place())
                .toList();
    }

    @Override
    public String rule() {
        return "URL003";
    }

    @Override
    public Verdict judge(Plan plan) {
        List<Demand> functions = plan.demands().stream()
                .filter(each -> each.pool().assumed() && each.workload().isFunction())
                .filter(each -> each.workload().settings().pool() instanceof Setting.LeftOut left
                        && !found.contains(left.place().place()))
                .toList();
        return functions.isEmpty()
                ? Verdict.PASSED
                : Verdict.of(List.of(new Finding(
                        rule(),
                        Severity.WARNING,
                        "The database URL of " + Demand.names(functions)
                                + " has no connection_limit, so each sandbox opens " + Pool.LAMBDA_DEFAULT
                                + " connections (Prisma's default, 2 x 2 CPUs + 1).",
                        PlanFindings.poolPlaces(functions),
                        "Write the limit into the URL: slipway datasource limit 1")));
    }
}
