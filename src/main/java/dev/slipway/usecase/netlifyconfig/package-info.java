/** Writes and checks netlify.toml. */
@NullMarked
package dev.slipway.usecase.netlifyconfig;

import org.jspecify.annotations.NullMarked;
