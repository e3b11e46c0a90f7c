/** Rules of live databases: what their servers say, held against what the project says. */
@NullMarked
package dev.slipway.rule.live;

import org.jspecify.annotations.NullMarked;
