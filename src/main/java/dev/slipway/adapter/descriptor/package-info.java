/** Platforms' descriptor files: YAML and JSON as trees. */
@NullMarked
package dev.slipway.adapter.descriptor;

import org.jspecify.annotations.NullMarked;
