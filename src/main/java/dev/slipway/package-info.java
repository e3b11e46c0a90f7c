/** Entry point: environment in, exit code out. */
@NullMarked
package dev.slipway;

import org.jspecify.annotations.NullMarked;
