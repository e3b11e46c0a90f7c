package dev.slipway.rule.source;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.script.Handlers;
import java.util.Optional;

/** SRC002: the client is disconnected at the end of each request. */
record DisconnectPerRequest(String rule) implements Check<Handlers> {
    @Override
    public Verdict judge(Handlers handlers) {
        return SourceRules.judge(
                handlers,
                module -> module.closed().isEmpty()
                        ? Optional.empty()
                        : Optional.of(warning(
                                "The handler disconnects the client at the end of each request: the next one, in the"
                                        + " same process, waits until it is connected anew.",
                                module.closed(),
                                "Take $disconnect out of the handler; connections end with the process that opened"
                                        + " them.")));
    }
}
