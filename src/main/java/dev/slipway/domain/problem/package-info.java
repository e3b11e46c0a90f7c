/** Expected failures: what went wrong, what it was about, what to do. */
@NullMarked
package dev.slipway.domain.problem;

import org.jspecify.annotations.NullMarked;
