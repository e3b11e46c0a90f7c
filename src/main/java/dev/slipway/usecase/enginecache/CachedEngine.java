package dev.slipway.usecase.enginecache;

import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.port.EngineCache.Cached;
import java.time.Duration;
import java.util.Optional;

/**
 * An engine of the cache, as a list shows it.
 *
 * @param newest the newest release that was built with its hash; empty for a hash that no known release has
 * @param age since it was last used; never negative
 */
public record CachedEngine(Cached cached, Optional<PrismaVersion> newest, Duration age) {}
