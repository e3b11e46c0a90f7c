/** Whether an engine, or another native file, is what its name says and loads where it is going. */
@NullMarked
package dev.slipway.rule.engine;

import org.jspecify.annotations.NullMarked;
