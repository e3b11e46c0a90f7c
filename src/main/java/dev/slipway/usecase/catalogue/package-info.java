/** Reads the catalogue of rules to its user. */
@NullMarked
package dev.slipway.usecase.catalogue;

import org.jspecify.annotations.NullMarked;
