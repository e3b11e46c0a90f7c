package dev.slipway.rule.url;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.urlsource.DeployedUrl;

/** URL013: a placeholder is left in the URL. */
record PlaceholderLeft(String rule) implements Check<DeployedUrl> {
    @Override
    public Verdict judge(DeployedUrl url) {
        return Defects.inText(rule(), url);
    }
}
