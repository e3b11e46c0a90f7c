package dev.slipway.rule.url;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.urlsource.DeployedUrl;

/** URL004: a pooler in transaction mode without {@code pgbouncer=true}. */
final class PoolerWithoutPgbouncer implements Check<DeployedUrl> {
    @Override
    public String rule() {
        return "URL004";
    }

    @Override
    public Verdict judge(DeployedUrl url) {
        return Defects.ofEngine(rule(), url);
    }
}
