package dev.slipway.rule.platform;

import dev.slipway.domain.container.Container;
import java.util.List;
import java.util.Optional;

/** Whether a container needs an engine that Prisma publishes. */
final class EngineWanted {
    private static final List<String> OF_CLIENT = List.of("PRISMA_QUERY_ENGINE_LIBRARY", "PRISMA_QUERY_ENGINE_BINARY");
    private static final String OF_COMMAND_LINE = "PRISMA_SCHEMA_ENGINE_BINARY";

    private EngineWanted() {}

    /** Why it needs none, a clause; empty where it does. */
    static Optional<String> none(Container container) {
        if (!container.isOf(2, 7)) {
            return Optional.of(container.shownVersion() + " has no engines of this kind");
        }
        boolean migrates = container.migrations().findAny().isPresent();
        if (container.targets().isEmpty() && !migrates) {
            return Optional.of("no client has an engine, and the start migrates nothing");
        }
        return container.targets().isEmpty() ? named(container, List.of(OF_COMMAND_LINE)) : named(container, OF_CLIENT);
    }

    private static Optional<String> named(Container container, List<String> variables) {
        return variables.stream()
                .filter(each -> !container.environment().getOrDefault(each, "").isBlank())
                .findFirst()
                .map(each -> each + " names an engine of its user's own");
    }
}
