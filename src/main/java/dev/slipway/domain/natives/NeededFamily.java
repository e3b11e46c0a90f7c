package dev.slipway.domain.natives;

import java.util.Optional;

/**
 * A family of native files, and what its package says of itself.
 *
 * @param optional why its package does without it in the place, a clause; empty where it does not
 */
public record NeededFamily(NativeFamily family, Optional<String> optional) {}
