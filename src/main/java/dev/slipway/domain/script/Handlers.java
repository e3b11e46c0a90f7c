package dev.slipway.domain.script;

import java.util.List;
import java.util.Optional;

/**
 * The handlers of a project: what rules of its source judge.
 *
 * @param modules the files that could be found
 * @param unseen why there may be others, a clause; empty where there are none
 */
public record Handlers(List<HandlerModule> modules, Optional<String> unseen) {
    public Handlers {
        modules = List.copyOf(modules);
    }
}
