package dev.slipway.usecase.enginecache;

import java.time.Duration;
import java.util.Optional;

/**
 * Which engines of the cache go; an engine must meet every condition that is given, and with none given all go.
 *
 * @param olderThan those that were not used for longer than this
 * @param keepNewest those whose hash is not among this many most recently used hashes
 */
public record PruneRule(Optional<Duration> olderThan, Optional<Integer> keepNewest) {
    /** Every engine. */
    public static final PruneRule ALL = new PruneRule(Optional.empty(), Optional.empty());

    public PruneRule {
        if (olderThan.filter(Duration::isNegative).isPresent() || keepNewest.orElse(0) < 0) {
            throw new IllegalArgumentException("negative: " + olderThan + ", " + keepNewest);
        }
    }
}
