package dev.slipway.domain.verification;

import java.util.Optional;

/**
 * Which package of a distribution brings a library.
 *
 * @param install empty where that release has no package of it
 */
public record ProvidingPackage(String library, Optional<String> install) {}
