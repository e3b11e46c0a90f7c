/** schema.prisma as text: tokens, blocks, properties with their ranges. */
@NullMarked
package dev.slipway.domain.schema;

import org.jspecify.annotations.NullMarked;
