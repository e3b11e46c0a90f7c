/** Places in the text of a TOML file. */
@NullMarked
package dev.slipway.domain.toml;

import org.jspecify.annotations.NullMarked;
