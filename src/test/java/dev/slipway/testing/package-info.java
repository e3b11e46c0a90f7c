/** Loopback servers that misbehave on demand. */
@NullMarked
package dev.slipway.testing;

import org.jspecify.annotations.NullMarked;
