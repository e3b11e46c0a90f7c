package dev.slipway.rule.source;

import dev.slipway.domain.edge.EdgeCode;
import dev.slipway.domain.edge.StartedClients;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.judgement.Verdict.NotApplicable;
import dev.slipway.domain.judgement.Verdict.NotChecked;
import dev.slipway.domain.script.HandlerModule;
import dev.slipway.domain.script.Handlers;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The rules of what handlers do. */
public final class SourceRules {
    private static final List<Check<Handlers>> ALL =
            List.of(new ClientPerRequest("SRC001"), new DisconnectPerRequest("SRC002"));

    private static final List<Check<EdgeCode>> EDGE = List.of(new ClientAtTheEdge("SRC003"));

    private static final List<Check<StartedClients>> STARTED = List.of(new ClientRefused("SRC004"));

    private SourceRules() {}

    public static List<Check<Handlers>> all() {
        return ALL;
    }

    /** Those of what runs at the edge. */
    public static List<Check<EdgeCode>> edge() {
        return EDGE;
    }

    /** Those of what starts anywhere. */
    public static List<Check<StartedClients>> started() {
        return STARTED;
    }

    static Verdict judge(Handlers handlers, Function<HandlerModule, Optional<Finding>> found) {
        List<Finding> findings = handlers.modules().stream()
                .flatMap(module -> found.apply(module).stream())
                .toList();
        if (!findings.isEmpty()) {
            return Verdict.of(findings);
        }
        if (handlers.unseen().isPresent()) {
            return new NotChecked(handlers.unseen().get());
        }
        return handlers.modules().isEmpty() ? new NotApplicable("no file of a handler is known") : Verdict.PASSED;
    }
}
