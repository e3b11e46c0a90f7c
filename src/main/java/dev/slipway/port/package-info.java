/** What use cases ask of the world: interfaces and the values that cross them, no means. */
@NullMarked
package dev.slipway.port;

import org.jspecify.annotations.NullMarked;
