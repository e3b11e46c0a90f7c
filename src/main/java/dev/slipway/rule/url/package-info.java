/** The rules of connection URLs: one class each. */
@NullMarked
package dev.slipway.rule.url;

import org.jspecify.annotations.NullMarked;
