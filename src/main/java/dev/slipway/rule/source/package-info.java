/** Rules of a project's own code. */
@NullMarked
package dev.slipway.rule.source;

import org.jspecify.annotations.NullMarked;
