/** Prisma clients in what ships: how they were generated, read from their code without running it, and where they look. */
@NullMarked
package dev.slipway.domain.client;

import org.jspecify.annotations.NullMarked;
