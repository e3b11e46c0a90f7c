package dev.slipway.domain.connections;

import dev.slipway.domain.capacity.AccountQuota;
import dev.slipway.domain.capacity.Budget;
import dev.slipway.domain.capacity.Capacity;
import java.util.ArrayList;
import java.util.List;

/** Adds up what functions and services may open, and splits what the database has. */
public record Planner(Capacity capacity, Terms terms) {
    /** A deploy starts new sandboxes while frozen old ones still hold their connections. */
    public static final int OVERLAP = 2;

    /**
     * The plan of some workloads.
     *
     * @param unread what could not be read of them, each with its reason
     * @param afresh whether to split anew also what is set and fits
     */
    public Plan plan(List<Workload> workloads, List<String> unread, boolean afresh) {
        Budget budget = PlanBudget.of(capacity, terms);
        List<Demand> demands = demands(terms, workloads);
        List<Share> shares = new Suggestion(demands, budget.connections(), reservable()).shares(afresh);
        List<String> unknown = new ArrayList<>(unread);
        demands.forEach(demand -> unknown.addAll(demand.unknown()));
        List<String> notes = new PlanNotes(capacity, terms, demands).notes();
        return new Plan(budget, shares, terms.accountConcurrency(), unknown, notes, terms.typed());
    }

    /** What each of some workloads may open. */
    public static List<Demand> demands(Terms terms, List<Workload> workloads) {
        return workloads.stream().map(workload -> demand(terms, workload)).toList();
    }

    private static Demand demand(Terms terms, Workload workload) {
        int generations = workload.isFunction() ? terms.deployOverlap().orElse(OVERLAP) : 1;
        return new Demand(workload, Pool.of(workload, terms.connectionLimit()), generations);
    }

    private int reservable() {
        return new AccountQuota(terms.accountConcurrency().orElse(AccountQuota.DEFAULT.executions())).reservable();
    }
}
