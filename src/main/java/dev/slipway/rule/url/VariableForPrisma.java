package dev.slipway.rule.url;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.urlsource.DeployedUrl;

/** URL012: Prisma's commands cannot load a variable that they need. */
record VariableForPrisma(String rule) implements Check<DeployedUrl> {
    @Override
    public Verdict judge(DeployedUrl url) {
        return Defects.inVariables(rule(), url);
    }
}
