/** Plain text: nearest names, ranges, edits. */
@NullMarked
package dev.slipway.domain.text;

import org.jspecify.annotations.NullMarked;
