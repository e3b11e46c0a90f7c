package dev.slipway.usecase.enginecache;

import dev.slipway.domain.engine.Sha256;

/** Whether the bytes of a cached engine are those that were once verified. */
public sealed interface Health {
    /** They have the digest that was recorded. */
    record Sound() implements Health {}

    /** They have another one. */
    record Damaged(Sha256 expected, Sha256 actual) implements Health {}

    /** Nothing was recorded, so nobody can tell; Prisma fetches such an engine anew. */
    record Unrecorded() implements Health {}
}
