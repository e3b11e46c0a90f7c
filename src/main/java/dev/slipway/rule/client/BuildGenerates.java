package dev.slipway.rule.client;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.webproject.BuildStep;

/** GEN001: from Prisma 7 on nothing but the build generates the client. */
record BuildGenerates(String rule) implements Check<BuildStep> {
    @Override
    public Verdict judge(BuildStep step) {
        return step.isAlone()
                ? ClientRules.judge(rule(), step, ", and from Prisma 7 on nothing else generates the client.")
                : new Verdict.NotApplicable("up to Prisma 6 the client is generated when it is installed");
    }
}
