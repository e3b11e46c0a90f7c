package dev.slipway.rule.connection;

import dev.slipway.domain.connections.Demand;
import dev.slipway.domain.connections.Plan;
import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Fix;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** CON005: reservations that AWS refuses: more than the account has to give, or less than is provisioned. */
record ReservationsRefused(String rule) implements Check<Plan> {
    @Override
    public Verdict judge(Plan plan) {
        List<Demand> reserving = plan.demands().stream()
                .filter(each -> each.workload().isFunction() && each.cap() instanceof Setting.Known)
                .toList();
        if (reserving.isEmpty()) {
            return new Verdict.NotApplicable("no function reserves concurrency");
        }
        List<Finding> found = new ArrayList<>();
        long all = reserving.stream().mapToLong(each -> each.cap().orElse(0)).sum();
        if (all > plan.quota().reservable()) {
            found.add(tooMany(plan, reserving, all));
        }
        reserving.stream().filter(ReservationsRefused::isOverProvisioned).forEach(each -> found.add(provisioned(each)));
        Optional<Demand> unclear = plan.demands().stream()
                .filter(each -> each.workload().isFunction() && each.cap().isUnclear())
                .findFirst();
        return found.isEmpty() && unclear.isPresent()
                ? new Verdict.NotChecked(unclear.get().unknown().get(0))
                : Verdict.of(found);
    }

    /** Of an account that nobody has named, another quota is possible. */
    private Finding tooMany(Plan plan, List<Demand> reserving, long all) {
        boolean named = plan.account().number().isPresent();
        int reservable = plan.quota().reservable();
        String account = named
                ? "this account of " + plan.quota().executions() + " executions"
                : "an account that never asked for more than the usual "
                        + plan.quota().executions();
        List<Place> places = new ArrayList<>(places(reserving));
        if (plan.account() instanceof Setting.Known known) {
            places.add(known.place());
        }
        Finding finding = finding(
                named ? Severity.ERROR : Severity.WARNING,
                Demand.names(reserving) + (reserving.size() == 1 ? " reserves " : " reserve ") + all + ", and "
                        + account
                        + " can reserve " + (reservable == 0 ? "nothing" : Integer.toString(reservable))
                        + ": Lambda keeps the last 100 for functions without a reservation, and AWS refuses the deploy.",
                places,
                remedy(plan, all, named));
        return plan.writesSuggestions() ? finding.with(new Fix.CapConcurrency(plan.write())) : finding;
    }

    private static String remedy(Plan plan, long all, boolean named) {
        String quota = "ask AWS for a quota of " + (all + 100) + " (service lambda, code L-B99A9384)";
        String more = named ? "" : "; where yours has it: --account-concurrency N";
        return (plan.hasSuggestions()
                        ? (plan.writesSuggestions()
                                ? "Reserve the numbers under \"what fits\": " + plan.write() + "; or "
                                : "Reserve what fits, by hand: " + plan.suggestions() + "; or ")
                        : plan.quota().reservable() == 0 ? "Take the reservations out, or " : "Reserve less, or ")
                + quota + more + ".";
    }

    private static boolean isOverProvisioned(Demand demand) {
        return demand.workload().settings().provisioned().orElse(0)
                > demand.cap().orElse(0);
    }

    private Finding provisioned(Demand demand) {
        int reserved = demand.cap().orElse(0);
        int provisioned = demand.workload().settings().provisioned().orElse(0);
        return error(
                demand.workload().name() + " provisions " + provisioned + " and reserves " + reserved
                        + ": what is provisioned is a part of what is reserved, and AWS refuses the deploy.",
                places(List.of(demand)),
                "Reserve " + provisioned + " at least, or provision " + reserved + " at most.");
    }

    private static List<Place> places(List<Demand> demands) {
        return demands.stream()
                .flatMap(each -> each.cap() instanceof Setting.Known known ? Stream.of(known.place()) : Stream.empty())
                .toList();
    }
}
