/** The verbs of {@code slipway connections}. */
@NullMarked
package dev.slipway.cli.connections;

import org.jspecify.annotations.NullMarked;
