/** Where a project goes, and what it needs there. */
@NullMarked
package dev.slipway.domain.deployment;

import org.jspecify.annotations.NullMarked;
