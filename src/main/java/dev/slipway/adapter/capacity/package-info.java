/** Database sizes written in YAML: those that the build turns into the bundled table, and the user's own. */
@NullMarked
package dev.slipway.adapter.capacity;

import org.jspecify.annotations.NullMarked;
