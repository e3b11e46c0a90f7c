package dev.slipway.usecase.enginecache;

import java.util.List;

/**
 * What was taken out of the cache, or would be.
 *
 * @param dryRun whether nothing was removed
 */
public record PruneResult(List<CachedEngine> removed, boolean dryRun) {
    public PruneResult {
        removed = List.copyOf(removed);
    }

    /** The bytes of the engines, freed or to be freed. */
    public long bytes() {
        return removed.stream().mapToLong(e -> e.cached().bytes()).sum();
    }
}
