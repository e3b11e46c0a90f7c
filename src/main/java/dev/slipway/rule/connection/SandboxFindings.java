package dev.slipway.rule.connection;

import dev.slipway.domain.capacity.CapacityKind;
import dev.slipway.domain.capacity.SandboxDemand;
import dev.slipway.domain.capacity.Step;
import dev.slipway.domain.capacity.Traffic;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Severity;
import java.util.ArrayList;
import java.util.List;

/** CON001 where not one sandbox fits, or fewer than the traffic needs. */
record SandboxFindings(String rule, SandboxDemand demand) {
    /** At most one: after the first reason the others say nothing new. */
    List<Finding> list() {
        if (demand.fits().sandboxes() == 0) {
            return List.of(nothingFits());
        }
        if (!demand.canReserve()
                && demand.fits().sandboxes() < demand.quota().orElseThrow().executions()) {
            return List.of(nothingReservable());
        }
        if (demand.traffic().isPresent()
                && demand.traffic().get().withMargin() > demand.reservable().sandboxes()) {
            return List.of(tooMuchTraffic(demand.traffic().get()));
        }
        return List.of();
    }

    private Finding nothingFits() {
        long together = (long) demand.each() * demand.versions();
        return finding(
                "Not one sandbox fits: it may open " + together + " connections"
                        + (demand.versions() > 1 ? " with those of the version it replaces" : "") + ", and "
                        + demand.budget().connections() + " are left for applications.",
                List.of(),
                "Lower --connection-limit or --reserve, or take a larger database: slipway connections instances lists"
                        + " them.");
    }

    private Finding nothingReservable() {
        int quota = demand.quota().orElseThrow().executions();
        String versions = demand.versions() > 1 ? " x " + demand.versions() + " versions" : "";
        return finding(
                "Nothing can be reserved, as Lambda keeps the last 100 executions of any account unreserved; and the "
                        + quota + " that this one may run open " + quota + " x " + demand.each() + versions + " = "
                        + (long) quota * demand.each() * demand.versions() + " connections, more than the "
                        + demand.budget().connections() + " in the budget.",
                List.of(Place.of("--account-concurrency", Integer.toString(quota))),
                "Lower --connection-limit or --deploy-overlap, or ask AWS for a higher quota (service lambda, code"
                        + " L-B99A9384), of which a part can be reserved.");
    }

    private Finding tooMuchTraffic(Traffic traffic) {
        String wanted = traffic.withMargin() + " sandboxes x " + demand.each() + " = "
                + traffic.withMargin() * demand.each() + " connections";
        if (traffic.withMargin() <= demand.fits().sandboxes()) {
            return accountTooSmall(traffic, wanted);
        }
        return finding(
                "The traffic needs " + traffic.withMargin() + " sandboxes (" + traffic.sandboxes()
                        + " busy on average, and 10% more), and "
                        + demand.reservable().sandboxes()
                        + " is the most that fits.",
                List.of(Place.of("--rps, --duration", wanted)),
                "Shorten the requests, put a pooler such as PgBouncer or RDS Proxy in between, or take a larger database:"
                        + " slipway connections instances lists them.");
    }

    /** The database carries it, so that a larger one would change nothing. */
    private Finding accountTooSmall(Traffic traffic, String wanted) {
        int quota = demand.quota().orElseThrow().executions();
        return new Finding(
                rule,
                Severity.ERROR,
                "The account's quota is less than the traffic needs, which is " + traffic.withMargin() + " sandboxes ("
                        + traffic.sandboxes()
                        + " busy on average, and 10% more), and "
                        + demand.reservable().sandboxes()
                        + " is the most that fits into the account's quota of " + quota + "; the database carries "
                        + demand.fits().sandboxes() + ".",
                List.of(
                        Place.of("--rps, --duration", wanted),
                        Place.of("--account-concurrency", Integer.toString(quota))),
                "Shorten the requests, or ask AWS for a higher quota (service lambda, code L-B99A9384).");
    }

    private Finding finding(String message, List<Place> more, String remedy) {
        List<Place> evidence = new ArrayList<>();
        String place = switch (demand.capacity().kind()) {
            case GIVEN -> "--max-connections";
            case ASKED -> "the server";
            case MEASURED, PUBLISHED, COMPUTED -> "capacity table";
        };
        Step first = demand.budget().steps().get(0);
        // When a server was asked is no part of what makes a finding the same tomorrow.
        boolean asked = demand.capacity().kind() == CapacityKind.ASKED;
        evidence.add(Place.of(
                place, asked ? new Step(first.sign(), first.value(), first.label(), "").text() : first.text()));
        evidence.addAll(more);
        return new Finding(rule, Severity.ERROR, message, evidence, remedy);
    }
}
