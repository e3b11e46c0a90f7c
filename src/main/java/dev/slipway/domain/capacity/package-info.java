/** How many connections a database carries, and how many sandboxes follow from it: arithmetic alone. */
@NullMarked
package dev.slipway.domain.capacity;

import org.jspecify.annotations.NullMarked;
