package dev.slipway.usecase.deploycheck.natives;

import dev.slipway.domain.platform.Decision;
import dev.slipway.usecase.nativefiles.Ground;
import java.util.Optional;

/**
 * Where a package or an image goes.
 *
 * @param decision what Prisma makes of it; empty where that is not known
 */
record ShippedPlace(Ground ground, Optional<Decision> decision) {
    /** The binary target that Prisma decides on there; empty where that is not known. */
    Optional<String> target() {
        return decision.flatMap(Decision::binaryTarget);
    }
}
