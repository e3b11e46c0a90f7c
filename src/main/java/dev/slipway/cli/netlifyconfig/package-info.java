/** The commands of {@code slipway netlify-config}. */
@NullMarked
package dev.slipway.cli.netlifyconfig;

import org.jspecify.annotations.NullMarked;
