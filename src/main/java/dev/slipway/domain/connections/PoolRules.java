package dev.slipway.domain.connections;

import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Severity;
import java.util.ArrayList;
import java.util.List;

/** What rules say of pools whose size nobody set. */
final class PoolRules {
    private final List<Demand> assumed;

    PoolRules(List<Demand> demands) {
        this.assumed = demands.stream().filter(d -> d.pool().assumed()).toList();
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        List<Demand> functions = assumed.stream()
                .filter(d -> d.workload().isFunction() && isLeftOut(d))
                .toList();
        if (!functions.isEmpty()) {
            findings.add(leftOut(functions));
        }
        List<Demand> services =
                assumed.stream().filter(d -> !d.workload().isFunction()).toList();
        if (!services.isEmpty()) {
            findings.add(byHost(services));
        }
        return findings;
    }

    private static boolean isLeftOut(Demand demand) {
        return demand.workload().settings().pool() instanceof Setting.LeftOut;
    }

    private static Finding leftOut(List<Demand> functions) {
        return new Finding(
                "URL003",
                Severity.WARNING,
                "No connection_limit on a scale-out target",
                "The database URL of " + Judgement.names(functions) + " has no connection_limit, so each sandbox opens "
                        + Pool.LAMBDA_DEFAULT + " connections (Prisma's default, 2 x 2 CPUs + 1).",
                places(functions),
                "Write the limit into the URL: slipway datasource limit 1",
                List.of());
    }

    private static Finding byHost(List<Demand> services) {
        return new Finding(
                "CON003",
                Severity.WARNING,
                "Pool size follows host CPUs",
                "No connection_limit is seen for " + Judgement.names(services)
                        + ": Prisma then opens 2 x CPUs + 1 connections, and counts the CPUs of the host, not those that"
                        + " the container may use.",
                places(services),
                "Put connection_limit into the URL, or say what it is: --connection-limit N",
                List.of());
    }

    private static List<Place> places(List<Demand> demands) {
        return demands.stream().map(PoolRules::place).distinct().toList();
    }

    private static Place place(Demand demand) {
        return demand.workload().settings().pool() instanceof Setting.LeftOut left
                ? left.place()
                : demand.workload().place();
    }
}
