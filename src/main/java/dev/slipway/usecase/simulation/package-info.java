/** Simulates the connections of functions over time. */
@NullMarked
package dev.slipway.usecase.simulation;

import org.jspecify.annotations.NullMarked;
