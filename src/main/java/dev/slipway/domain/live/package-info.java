/** A database server that runs: what it carries, who is on it, and what it says of itself. */
@NullMarked
package dev.slipway.domain.live;

import org.jspecify.annotations.NullMarked;
