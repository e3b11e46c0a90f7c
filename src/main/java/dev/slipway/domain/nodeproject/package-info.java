/** A Node project as far as Prisma looks at it: versions, generators, places. */
@NullMarked
package dev.slipway.domain.nodeproject;

import org.jspecify.annotations.NullMarked;
