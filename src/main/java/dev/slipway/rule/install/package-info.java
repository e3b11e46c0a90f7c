/** Rules of how packages are installed. */
@NullMarked
package dev.slipway.rule.install;

import org.jspecify.annotations.NullMarked;
