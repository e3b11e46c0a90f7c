package dev.slipway.domain.connections;

import dev.slipway.domain.capacity.AccountQuota;
import dev.slipway.domain.capacity.Budget;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What rules say of a set of demands on one budget. */
final class Judgement {
    private static final int NAMES = 8;
    private final List<Demand> demands;
    private final Budget budget;
    private final Setting account;
    private final Remedies remedies;

    /**
     * Of demands on a budget.
     *
     * @param account executions of the AWS account, where they are known
     * @param remedies what to do about it
     */
    Judgement(List<Demand> demands, Budget budget, Setting account, Remedies remedies) {
        this.demands = demands;
        this.budget = budget;
        this.account = account;
        this.remedies = remedies;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        long peak = known();
        if (peak > budget.connections()) {
            findings.add(exceeded(peak));
        }
        List<Demand> unbounded = demands.stream().filter(Demand::isUnbounded).toList();
        if (!unbounded.isEmpty()) {
            findings.add(unbounded(unbounded));
        }
        findings.addAll(new PoolRules(demands).findings());
        return findings;
    }

    /** What is known, and what the rest of the account may run where that is what bounds it. */
    long peak() {
        List<Demand> unbounded = demands.stream().filter(Demand::isUnbounded).toList();
        return known() + (unbounded.isEmpty() || !boundedByAccount(unbounded) ? 0 : most(unbounded));
    }

    private long most(List<Demand> unbounded) {
        return room() * dearest(unbounded).price();
    }

    private long known() {
        return demands.stream().mapToLong(d -> d.connections().orElse(0)).sum();
    }

    private Finding exceeded(long peak) {
        List<Demand> known =
                demands.stream().filter(d -> d.connections().isPresent()).toList();
        String message = Sum.text(demands) + " = " + peak + " connections at the peak, " + (peak - budget.connections())
                + " more than the " + budget.connections() + " in the budget.";
        return new Finding(
                "CON001",
                Severity.ERROR,
                "Peak connections exceed the budget",
                message,
                places(known),
                remedies.text("Set"),
                List.of());
    }

    private Finding unbounded(List<Demand> unbounded) {
        boolean held = boundedByAccount(unbounded);
        String can = unbounded.size() == 1 ? " has no reserved concurrency: it" : " have no reserved concurrency: each";
        String message = names(unbounded) + can + " can grow until the account's " + quota() + " executions are in use"
                + (held
                        ? ", and even that would fit: " + room() + " x "
                                + dearest(unbounded).price() + " = " + most(unbounded) + " connections."
                        : beyond(unbounded));
        return new Finding(
                "CON002",
                held ? Severity.WARNING : Severity.ERROR,
                "Concurrency is unbounded",
                message,
                places(unbounded),
                held ? remedies.ofHeld() : remedies.text("Reserve"),
                List.of());
    }

    private String beyond(List<Demand> unbounded) {
        Demand worst = dearest(unbounded);
        return ", that is " + room() + " x " + worst.price() + " = " + room() * worst.price() + " connections of "
                + budget.connections() + ".";
    }

    /**
     * Whether the account itself keeps the peak within the budget. Functions that share a database are trusted to that
     * only when the quota was named: an account can have a higher one than AWS gives by default.
     */
    private boolean boundedByAccount(List<Demand> unbounded) {
        boolean known = demands.size() == 1 || account.number().isPresent();
        return known && known() + most(unbounded) <= budget.connections();
    }

    private int quota() {
        return account.orElse(AccountQuota.DEFAULT.executions());
    }

    /**
     * Executions that no function has reserved. Where more is reserved than the account is said to have, it has more
     * than that, and how much is not known: then all of the quota.
     */
    private long room() {
        long reserved = demands.stream()
                .filter(d -> d.workload().isFunction())
                .mapToLong(d -> d.cap().orElse(0))
                .sum();
        return reserved < quota() ? quota() - reserved : quota();
    }

    private static Demand dearest(List<Demand> unbounded) {
        return unbounded.stream()
                .reduce((a, b) -> b.price() > a.price() ? b : a)
                .orElseThrow();
    }

    private static List<Place> places(List<Demand> demands) {
        return demands.stream()
                .map(d -> d.cap() instanceof Setting.Known known
                        ? known.place()
                        : d.workload().place())
                .toList();
    }

    /** The names of a few, or the first of many and how many more. */
    static String names(List<Demand> demands) {
        String first =
                demands.stream().limit(NAMES).map(d -> d.workload().name()).collect(Collectors.joining(", "));
        return demands.size() <= NAMES ? first : first + " and " + (demands.size() - NAMES) + " more";
    }
}
