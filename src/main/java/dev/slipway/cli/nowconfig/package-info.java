/** The commands of {@code slipway now-config}. */
@NullMarked
package dev.slipway.cli.nowconfig;

import org.jspecify.annotations.NullMarked;
