/** A database server looked at again and again: what is seen each time, and what was seen in all. */
@NullMarked
package dev.slipway.domain.watching;

import org.jspecify.annotations.NullMarked;
