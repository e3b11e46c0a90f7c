/** Finds out where a project goes, from its descriptors or from what was asked for. */
@NullMarked
package dev.slipway.usecase.deploycheck.destination;

import org.jspecify.annotations.NullMarked;
