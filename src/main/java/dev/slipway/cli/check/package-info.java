/** {@code slipway check}. */
@NullMarked
package dev.slipway.cli.check;

import org.jspecify.annotations.NullMarked;
