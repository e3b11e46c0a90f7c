package dev.slipway.usecase.enginefetch;

import java.util.List;
import java.util.Optional;

/**
 * What has to be where.
 *
 * @param notNeeded why nothing has to be anywhere; empty when something has
 */
record FetchPlan(List<PlannedEngine> engines, Optional<String> notNeeded) {
    FetchPlan {
        engines = List.copyOf(engines);
    }
}
