/** The verbs of {@code slipway datasource}. */
@NullMarked
package dev.slipway.cli.datasource;

import org.jspecify.annotations.NullMarked;
