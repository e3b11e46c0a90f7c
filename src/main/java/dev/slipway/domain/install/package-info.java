/** How a project's packages are installed, and what its files set for that. */
@NullMarked
package dev.slipway.domain.install;

import org.jspecify.annotations.NullMarked;
