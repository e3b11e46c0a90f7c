package dev.slipway.usecase.enginecache;

import dev.slipway.port.EngineCache.Cached;

/**
 * An engine of the cache whose bytes were looked at.
 *
 * @param removed whether it was damaged and taken out
 */
public record CheckedEngine(Cached cached, Health health, boolean removed) {}
