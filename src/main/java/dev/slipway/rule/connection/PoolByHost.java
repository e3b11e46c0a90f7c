package dev.slipway.rule.connection;

import dev.slipway.domain.connections.Demand;
import dev.slipway.domain.connections.Plan;
import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Verdict;
import java.util.List;
import java.util.stream.Collectors;

/** CON003: the pool's size follows the host's CPUs. */
record PoolByHost(String rule) implements Check<Plan> {
    @Override
    public Verdict judge(Plan plan) {
        List<Demand> services = plan.demands().stream()
                .filter(each -> each.pool().assumed() && each.isOpen())
                .toList();
        List<Demand> leftOut = services.stream()
                .filter(each -> each.workload().settings().pool() instanceof Setting.LeftOut)
                .toList();
        if (services.isEmpty()) {
            return Verdict.PASSED;
        }
        return leftOut.isEmpty()
                ? new Verdict.NotChecked(
                        services.stream().map(PoolByHost::unseen).collect(Collectors.joining("; "))
                                + "; say what its connection_limit is: --connection-limit N")
                : Verdict.found(warning(
                        "The URL of " + Demand.names(leftOut)
                                + " has no connection_limit: Prisma then opens 2 x CPUs + 1 connections, and counts the"
                                + " CPUs of the host, not those that the container may use.",
                        Demand.poolPlaces(leftOut),
                        "Put connection_limit into the URL, or say what it is: --connection-limit N"));
    }

    private static String unseen(Demand service) {
        String name = service.workload().name();
        return service.workload().settings().pool() instanceof Setting.Hidden hidden
                ? name + ": " + hidden.why() + " (" + hidden.place().place() + ")"
                : name + ": its URL stands in no file";
    }
}
