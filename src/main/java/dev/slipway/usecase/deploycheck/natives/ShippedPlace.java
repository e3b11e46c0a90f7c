package dev.slipway.usecase.deploycheck.natives;

import dev.slipway.usecase.nativefiles.Ground;
import java.util.Optional;

/**
 * Where a package or an image goes.
 *
 * @param target the binary target that Prisma decides on there; empty where that is not known
 */
record ShippedPlace(Ground ground, Optional<String> target) {}
