/** Rules of the way from which engines come. */
@NullMarked
package dev.slipway.rule.network;

import org.jspecify.annotations.NullMarked;
