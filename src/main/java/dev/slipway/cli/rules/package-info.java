/** {@code slipway rules} and {@code slipway explain}. */
@NullMarked
package dev.slipway.cli.rules;

import org.jspecify.annotations.NullMarked;
