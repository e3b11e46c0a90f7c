package dev.slipway.domain.connections;

import dev.slipway.domain.capacity.AccountQuota;
import dev.slipway.domain.capacity.Budget;
import dev.slipway.domain.capacity.Capacity;
import java.util.ArrayList;
import java.util.List;

/** Adds up what functions and services may open, and splits what the database has. */
public final class Planner {
    /** A deploy starts new sandboxes while frozen old ones still hold their connections. */
    private static final int OVERLAP = 2;

    private final Capacity capacity;
    private final Terms terms;

    public Planner(Capacity capacity, Terms terms) {
        this.capacity = capacity;
        this.terms = terms;
    }

    /**
     * The plan of some workloads.
     *
     * @param unread what could not be read of them, each with its reason
     * @param afresh whether to split anew also what is set and fits
     */
    public Plan plan(List<Workload> workloads, List<String> unread, boolean afresh) {
        Budget budget = PlanBudget.of(capacity, terms);
        List<Demand> demands = workloads.stream().map(this::demand).toList();
        List<Share> shares = new Suggestion(demands, budget.connections(), reservable()).shares(afresh);
        List<String> unknown = new ArrayList<>(unread);
        demands.forEach(demand -> unknown.addAll(demand.unknown()));
        List<String> notes = new PlanNotes(capacity, terms, demands, reservable()).notes();
        return new Plan(budget, shares, terms.accountConcurrency(), unknown, notes);
    }

    private Demand demand(Workload workload) {
        int generations = workload.isFunction() ? terms.deployOverlap().orElse(OVERLAP) : 1;
        return new Demand(workload, Pool.of(workload, terms.connectionLimit()), generations);
    }

    private int reservable() {
        return new AccountQuota(terms.accountConcurrency().orElse(AccountQuota.DEFAULT.executions())).reservable();
    }
}
