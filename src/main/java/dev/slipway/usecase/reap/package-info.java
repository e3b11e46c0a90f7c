/** Ends idle sessions of a server, once or again and again. */
@NullMarked
package dev.slipway.usecase.reap;

import org.jspecify.annotations.NullMarked;
