/**
 * Sandboxes and their connections over time: a discrete-event model in whole picoseconds, and the closed forms that it
 * must agree with.
 */
@NullMarked
package dev.slipway.domain.simulation;

import org.jspecify.annotations.NullMarked;
