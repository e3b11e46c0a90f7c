package dev.slipway.rule.url;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.urlsource.DeployedUrl;

/** URL004: a pooler in transaction mode without {@code pgbouncer=true}. */
record PoolerWithoutPgbouncer(String rule) implements Check<DeployedUrl> {
    @Override
    public Verdict judge(DeployedUrl url) {
        return Defects.ofEngine(rule(), url);
    }
}
