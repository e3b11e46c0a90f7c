package dev.slipway.rule.url;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.urlsource.DeployedUrl;

/** URL013: a placeholder is left in the URL. */
final class PlaceholderLeft implements Check<DeployedUrl> {
    @Override
    public String rule() {
        return "URL013";
    }

    @Override
    public Verdict judge(DeployedUrl url) {
        return Defects.inText(rule(), url);
    }
}
