package dev.slipway.usecase.concurrency;

import dev.slipway.domain.capacity.Budget;
import dev.slipway.domain.capacity.Capacity;
import dev.slipway.domain.capacity.CapacityKind;
import dev.slipway.domain.capacity.SandboxLimit;
import dev.slipway.domain.capacity.Traffic;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * Says no where not one sandbox fits, or fewer than the traffic needs.
 *
 * @param fits what the database carries
 * @param reservable the same, or what the account's quota lowers it to
 */
record BudgetFindings(
        DatabaseRequest request, Capacity capacity, Budget budget, SandboxLimit fits, SandboxLimit reservable) {
    static final String RULE = "CON001";

    /** At most one: after the first reason the others say nothing new. */
    List<Finding> list() {
        if (fits.sandboxes() == 0) {
            return List.of(nothingFits());
        }
        if (!request.canReserve()
                && fits.sandboxes() < request.quota().orElseThrow().executions()) {
            return List.of(nothingReservable());
        }
        if (request.traffic().isPresent() && request.traffic().get().withMargin() > reservable.sandboxes()) {
            return List.of(tooMuchTraffic(request.traffic().get()));
        }
        return List.of();
    }

    private Finding nothingFits() {
        long together = (long) request.each() * request.versions();
        return finding(
                "Not one sandbox fits: it may open " + together + " connections"
                        + (request.versions() > 1 ? " with those of the version it replaces" : "") + ", and "
                        + budget.connections() + " are left for applications.",
                List.of(),
                "Lower --connection-limit or --reserve, or take a larger database: slipway connections instances lists"
                        + " them.");
    }

    private Finding nothingReservable() {
        int quota = request.quota().orElseThrow().executions();
        String versions = request.versions() > 1 ? " x " + request.versions() + " versions" : "";
        return finding(
                "Nothing can be reserved, as Lambda keeps the last 100 executions of any account unreserved; and the "
                        + quota + " that this one may run open " + quota + " x " + request.each() + versions + " = "
                        + (long) quota * request.each() * request.versions() + " connections, more than the "
                        + budget.connections() + " in the budget.",
                List.of(Place.of("--account-concurrency", Integer.toString(quota))),
                "Lower --connection-limit or --deploy-overlap, or ask AWS for a higher quota (service lambda, code"
                        + " L-B99A9384), of which a part can be reserved.");
    }

    private Finding tooMuchTraffic(Traffic traffic) {
        String wanted = traffic.withMargin() + " sandboxes x " + request.each() + " = "
                + traffic.withMargin() * request.each() + " connections";
        if (traffic.withMargin() <= fits.sandboxes()) {
            return accountTooSmall(traffic, wanted);
        }
        return finding(
                "The traffic needs " + traffic.withMargin() + " sandboxes (" + traffic.sandboxes()
                        + " busy on average, and 10% more), and " + reservable.sandboxes()
                        + " is the most that fits.",
                List.of(Place.of("--rps, --duration", wanted)),
                "Shorten the requests, put a pooler such as PgBouncer or RDS Proxy in between, or take a larger database:"
                        + " slipway connections instances lists them.");
    }

    /** The database carries it, so that a larger one would change nothing. */
    private Finding accountTooSmall(Traffic traffic, String wanted) {
        int quota = request.quota().orElseThrow().executions();
        return new Finding(
                RULE,
                Severity.ERROR,
                "The account's quota is less than the traffic needs",
                "The traffic needs " + traffic.withMargin() + " sandboxes (" + traffic.sandboxes()
                        + " busy on average, and 10% more), and " + reservable.sandboxes()
                        + " is the most that fits into the account's quota of " + quota + "; the database carries "
                        + fits.sandboxes() + ".",
                List.of(
                        Place.of("--rps, --duration", wanted),
                        Place.of("--account-concurrency", Integer.toString(quota))),
                "Shorten the requests, or ask AWS for a higher quota (service lambda, code L-B99A9384).",
                List.of());
    }

    private Finding finding(String message, List<Place> more, String remedy) {
        List<Place> evidence = new ArrayList<>();
        String place = capacity.kind() == CapacityKind.GIVEN ? "--max-connections" : "capacity table";
        evidence.add(Place.of(place, budget.steps().get(0).text()));
        evidence.addAll(more);
        return new Finding(
                RULE, Severity.ERROR, "Peak connections exceed the budget", message, evidence, remedy, List.of());
    }
}
