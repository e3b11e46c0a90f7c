/** Gathers what is known of the packages that ship, and has their rules judge it. */
@NullMarked
package dev.slipway.usecase.deploycheck.packaging;

import org.jspecify.annotations.NullMarked;
