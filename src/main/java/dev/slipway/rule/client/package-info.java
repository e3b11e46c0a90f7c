/** Rules of the generated client. */
@NullMarked
package dev.slipway.rule.client;

import org.jspecify.annotations.NullMarked;
