package dev.slipway.rule.source;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.script.Handlers;
import java.util.Optional;

/** SRC001: a client is made at each request. */
record ClientPerRequest(String rule) implements Check<Handlers> {
    @Override
    public Verdict judge(Handlers handlers) {
        return SourceRules.judge(
                handlers,
                module -> module.constructed().isEmpty()
                        ? Optional.empty()
                        : Optional.of(warning(
                                "The handler makes a PrismaClient at each request, and each has a pool of its own: what"
                                        + " one process opens grows with its requests, whatever connection_limit says.",
                                module.constructed(),
                                "Make it once, outside of the handler: const prisma = new PrismaClient() at the top of"
                                        + " the module.")));
    }
}
