/** The commands below {@code slipway engine}. */
@NullMarked
package dev.slipway.cli.engine;

import org.jspecify.annotations.NullMarked;
