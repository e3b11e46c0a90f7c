/** The verbs of {@code slipway deploy-check}. */
@NullMarked
package dev.slipway.cli.deploycheck;

import org.jspecify.annotations.NullMarked;
