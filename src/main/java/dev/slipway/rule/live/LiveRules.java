package dev.slipway.rule.live;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.RuleVerdict;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.livecheck.AskedDatabase;
import java.util.List;

/** The rules of live databases. */
public final class LiveRules {
    private static final List<Check<AskedDatabase>> ALL = List.of(
            new ConnectionFails("DB001"),
            new LimitBelowPlan("DB002"),
            new PoolerContradictsUrl("DB003"),
            new MigrationsNotInOrder("DB004"));

    private LiveRules() {}

    public static List<Check<AskedDatabase>> all() {
        return ALL;
    }

    /** All of them with one verdict, where there is no server to ask. */
    public static Outcome all(Verdict verdict) {
        return Outcome.of(
                ALL.stream().map(each -> new RuleVerdict(each.rule(), verdict)).toList());
    }
}
