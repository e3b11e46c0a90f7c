package dev.slipway.rule.url;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.urlsource.DeployedUrl;

/** URL014: the URL needs a variable that is not set. */
record VariableNotSet(String rule) implements Check<DeployedUrl> {
    @Override
    public Verdict judge(DeployedUrl url) {
        return Defects.inVariables(rule(), url);
    }
}
