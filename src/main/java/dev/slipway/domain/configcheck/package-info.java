/** What the checks of all platforms' config files share: findings with their places. */
@NullMarked
package dev.slipway.domain.configcheck;

import org.jspecify.annotations.NullMarked;
