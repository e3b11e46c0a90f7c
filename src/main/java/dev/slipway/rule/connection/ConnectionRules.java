package dev.slipway.rule.connection;

import dev.slipway.domain.capacity.SandboxDemand;
import dev.slipway.domain.connections.Plan;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.RuleVerdict;
import dev.slipway.domain.judgement.Verdict;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules of connections. */
public final class ConnectionRules {
    private static final List<Check<Plan>> ALL = List.of(
            new PeakExceedsBudget("CON001"),
            new ConcurrencyUnbounded("CON002"),
            new PoolByHost("CON003"),
            new DeployOverlaps("CON004"),
            new ReservationsRefused("CON005"));

    /** Of nobody that uses the database nothing is proved. */
    private static final Outcome NOBODY = none("no function or service is known that uses the database");

    private ConnectionRules() {}

    /** Of a plan. */
    public static List<Check<Plan>> all() {
        return ALL;
    }

    /** Of the sandboxes of one function, whatever its configuration says. */
    public static Outcome judge(SandboxDemand demand) {
        PeakExceedsBudget check = new PeakExceedsBudget("CON001");
        return Outcome.of(List.of(new RuleVerdict(check.rule(), check.judge(demand))));
    }

    /** Of a database that is a file. */
    public static Outcome ofFile() {
        return none("SQLite is a file: there is no server whose connections could run out");
    }

    private static Outcome none(String why) {
        return Outcome.of(ALL.stream()
                .map(check -> new RuleVerdict(check.rule(), new Verdict.NotApplicable(why)))
                .toList());
    }

    /** All of them, and what could not be told. */
    public static Outcome judge(Plan plan) {
        return Outcome.of(unknown(plan)).and(plan.demands().isEmpty() ? NOBODY : Outcome.judge(ALL, plan));
    }

    /** Of a function whose numbers are not all known the sum is open, of one that was not read everything. */
    private static List<RuleVerdict> unknown(Plan plan) {
        Set<String> ofDemands =
                plan.demands().stream().flatMap(each -> each.unknown().stream()).collect(Collectors.toSet());
        return plan.unknown().stream()
                .flatMap(why -> (ofDemands.contains(why) ? ALL.subList(0, 1) : ALL)
                        .stream().map(check -> RuleVerdict.notChecked(check.rule(), why)))
                .toList();
    }
}
