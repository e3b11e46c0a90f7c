/** Prisma releases and the engine hash each was built with. */
@NullMarked
package dev.slipway.domain.release;

import org.jspecify.annotations.NullMarked;
