/** The rules of connections and their budget: one class each. */
@NullMarked
package dev.slipway.rule.connection;

import org.jspecify.annotations.NullMarked;
