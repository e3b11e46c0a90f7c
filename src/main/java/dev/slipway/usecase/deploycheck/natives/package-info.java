/** The native files of what ships: each is held against the place where it goes. */
@NullMarked
package dev.slipway.usecase.deploycheck.natives;

import org.jspecify.annotations.NullMarked;
