package dev.slipway.rule.url;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.urlsource.DeployedUrl;

/** URL005: {@code pgbouncer=true} where it hurts. */
record NeedlessPgbouncer(String rule) implements Check<DeployedUrl> {
    @Override
    public Verdict judge(DeployedUrl url) {
        return Defects.ofEngine(rule(), url);
    }
}
