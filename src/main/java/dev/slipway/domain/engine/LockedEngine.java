package dev.slipway.domain.engine;

/**
 * One line of {@code engines.lock}.
 *
 * @param sha256 the digest of the unpacked engine
 * @param bytes its size, unpacked
 */
public record LockedEngine(EngineFile file, Sha256 sha256, long bytes) {}
