package dev.slipway.usecase.enginefetch;

import dev.slipway.domain.engine.EngineFile;
import java.nio.file.Path;
import java.util.List;

/**
 * One engine and every place where it has to lie.
 *
 * @param destinations absolute files
 */
record PlannedEngine(EngineFile file, List<Path> destinations) {
    PlannedEngine {
        destinations = List.copyOf(destinations);
    }
}
