package dev.slipway.usecase.concurrency;

import dev.slipway.domain.capacity.Budget;
import dev.slipway.domain.capacity.Capacity;
import dev.slipway.domain.capacity.SandboxDemand;
import dev.slipway.domain.capacity.SandboxLimit;
import dev.slipway.domain.capacity.Sign;
import dev.slipway.domain.capacity.Step;
import dev.slipway.domain.capacity.Traffic;
import dev.slipway.domain.connections.PlanBudget;
import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.CapacityTable;
import dev.slipway.rule.connection.ConnectionRules;

/** Works out how many sandboxes of a function a database carries. */
public record CheckDatabase(CapacityTable table) {
    public DatabaseCheck run(DatabaseRequest request) throws ProblemException {
        Capacity capacity = capacity(request);
        Budget budget = PlanBudget.of(capacity, request.terms());
        SandboxLimit fits = budget.sandboxes(each(request), versions(request));
        SandboxLimit reservable = withinQuota(fits, request);
        SandboxLimit limit = forTraffic(reservable, request);
        SandboxDemand demand = new SandboxDemand(
                capacity,
                budget,
                request.each(),
                request.versions(),
                request.quota(),
                request.traffic(),
                fits,
                reservable);
        return new DatabaseCheck(
                capacity,
                limit,
                demand.canReserve(),
                request.quota().isPresent(),
                request.terms().connectionLimit(),
                request.each(),
                request.function(),
                request.adapter(),
                new ExpertNotes(request, capacity, budget, limit.sandboxes()).list(),
                ConnectionRules.judge(demand));
    }

    private Capacity capacity(DatabaseRequest request) throws ProblemException {
        if (request.database().asked().isPresent()) {
            return request.database().asked().get();
        }
        Setting most = request.database().maxConnections();
        if (most.number().isPresent()) {
            return Capacity.given(
                    request.engine(),
                    request.database().instance(),
                    most.number().getAsInt(),
                    DatabaseRequest.source(most, ""));
        }
        if (request.database().instance().isEmpty()) {
            throw Problem.usage("No database was named, so there is no limit to work out.")
                    .remedy(
                            "Name its size, such as --instance m5.large, or its limit with --max-connections N; slipway connections"
                                    + " instances lists the sizes.");
        }
        return table.find(request.engine(), request.database().instance().get());
    }

    private static Step each(DatabaseRequest request) {
        int each = request.each();
        String source = DatabaseRequest.source(
                request.terms().connectionLimit(), request.setting() + "=1, as the deployment page advises");
        return new Step(Sign.DIVIDED, each, each == 1 ? "connection per sandbox" : "connections per sandbox", source);
    }

    private static Step versions(DatabaseRequest request) {
        int versions = request.versions();
        return new Step(
                Sign.DIVIDED,
                versions,
                "versions of the code at once in a deploy",
                DatabaseRequest.source(request.terms().deployOverlap(), ""));
    }

    private static SandboxLimit withinQuota(SandboxLimit limit, DatabaseRequest request) {
        if (request.quota().isEmpty()) {
            return limit;
        }
        int executions = request.quota().get().executions();
        int reservable = request.quota().get().reservable();
        if (reservable == 0) {
            return limit.atMost(
                    executions,
                    "that the account runs at the same time; none of them can be reserved",
                    "--account-concurrency " + executions);
        }
        return limit.atMost(
                reservable,
                "that the account lets you reserve",
                "--account-concurrency " + executions + " less " + (executions - reservable) + " that stay unreserved");
    }

    private static SandboxLimit forTraffic(SandboxLimit limit, DatabaseRequest request) {
        if (request.traffic().isEmpty()) {
            return limit;
        }
        Traffic traffic = request.traffic().get();
        return limit.atMost(
                (int) Math.min(Integer.MAX_VALUE, traffic.withMargin()),
                "that the traffic needs",
                "Little's law: --rps x --duration is " + traffic.sandboxes() + ", and 10% more");
    }
}
