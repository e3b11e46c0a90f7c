/** Projects and what ships of them, made whole, and of each rule one that differs from a whole one in one thing. */
@NullMarked
package dev.slipway.precision;

import org.jspecify.annotations.NullMarked;
