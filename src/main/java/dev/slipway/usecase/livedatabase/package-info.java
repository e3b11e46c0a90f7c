/** Finds the database that a live command asks: a step that all of them share. */
@NullMarked
package dev.slipway.usecase.livedatabase;

import org.jspecify.annotations.NullMarked;
