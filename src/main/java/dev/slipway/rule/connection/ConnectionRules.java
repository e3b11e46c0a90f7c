package dev.slipway.rule.connection;

import dev.slipway.domain.connections.Plan;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Judged;
import dev.slipway.domain.judgement.Outcome;
import java.util.List;
import java.util.stream.Stream;

/** The rules of connections. */
public final class ConnectionRules {
    private ConnectionRules() {}

    /**
     * Of a plan.
     *
     * @param urls what the rules of URLs said of the same project, so that none is found fault with twice
     */
    public static List<Check<Plan>> all(Outcome urls) {
        return List.of(
                new PeakExceedsBudget(), new ConcurrencyUnbounded(), new PoolByHost(), new DeclaredUrlUnlimited(urls));
    }

    /** All of them, and what could not be told. */
    public static Outcome judge(Plan plan, Outcome urls) {
        Stream<Judged> unknown = plan.unknown().stream().map(why -> Judged.notChecked("CON001", why));
        return Outcome.of(unknown.toList()).and(Outcome.judge(all(urls), plan));
    }
}
