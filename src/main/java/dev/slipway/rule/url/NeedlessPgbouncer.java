package dev.slipway.rule.url;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.urlsource.DeployedUrl;

/** URL005: {@code pgbouncer=true} where it hurts. */
final class NeedlessPgbouncer implements Check<DeployedUrl> {
    @Override
    public String rule() {
        return "URL005";
    }

    @Override
    public Verdict judge(DeployedUrl url) {
        return Defects.ofEngine(rule(), url);
    }
}
