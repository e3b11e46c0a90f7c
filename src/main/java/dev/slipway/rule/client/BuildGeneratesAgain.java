package dev.slipway.rule.client;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.webproject.BuildStep;

/** GEN004: up to Prisma 6 its installation generates the client, but not from a cache. */
record BuildGeneratesAgain(String rule) implements Check<BuildStep> {
    @Override
    public Verdict judge(BuildStep step) {
        return !step.isAlone()
                ? ClientRules.judge(
                        rule(),
                        step,
                        ". @prisma/client generates when it is installed, but a build that finds"
                                + " node_modules in the cache does not install it: the client stays that of an older"
                                + " schema, or refuses to start.")
                : new Verdict.NotApplicable("from Prisma 7 on nothing is generated when it is installed");
    }
}
