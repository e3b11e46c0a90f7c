/** Wiring: which adapter serves which port, built only when asked for. */
@NullMarked
package dev.slipway.app;

import org.jspecify.annotations.NullMarked;
