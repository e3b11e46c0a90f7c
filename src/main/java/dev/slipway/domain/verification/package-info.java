/** A native file held against the place where it is to load: what it is, who may open it, what its loader makes of it. */
@NullMarked
package dev.slipway.domain.verification;

import org.jspecify.annotations.NullMarked;
