/** Native files that ship, in the packages that brought them. */
@NullMarked
package dev.slipway.domain.natives;

import org.jspecify.annotations.NullMarked;
