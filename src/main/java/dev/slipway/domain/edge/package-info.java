/** Code that runs at the edge, and what its clients need there. */
@NullMarked
package dev.slipway.domain.edge;

import org.jspecify.annotations.NullMarked;
