/** Looks at a server again and again. */
@NullMarked
package dev.slipway.usecase.watch;

import org.jspecify.annotations.NullMarked;
