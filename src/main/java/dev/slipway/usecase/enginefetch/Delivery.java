package dev.slipway.usecase.enginefetch;

import dev.slipway.port.EngineStore;
import java.util.List;

/**
 * One engine, ready: what will be true of each place once the staged files are committed.
 *
 * @param staged the files that still have to be put in place
 */
record Delivery(List<InstalledEngine> engines, List<EngineStore.Staged> staged) {
    Delivery {
        engines = List.copyOf(engines);
        staged = List.copyOf(staged);
    }
}
