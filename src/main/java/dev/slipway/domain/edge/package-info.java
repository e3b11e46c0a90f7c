/** A project's code that makes clients, at the edge and elsewhere, and what they need there. */
@NullMarked
package dev.slipway.domain.edge;

import org.jspecify.annotations.NullMarked;
