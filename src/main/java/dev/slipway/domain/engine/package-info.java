/** Binary targets by version, engine kinds, file names, digests, the lock. */
@NullMarked
package dev.slipway.domain.engine;

import org.jspecify.annotations.NullMarked;
