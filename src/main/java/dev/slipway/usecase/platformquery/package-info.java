/** Which binary target a host, a root directory or a runtime needs. */
@NullMarked
package dev.slipway.usecase.platformquery;

import org.jspecify.annotations.NullMarked;
