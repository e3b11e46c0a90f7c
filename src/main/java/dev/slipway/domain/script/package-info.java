/** JavaScript and TypeScript, as far as it shows what a handler does; nothing of it is run. */
@NullMarked
package dev.slipway.domain.script;

import org.jspecify.annotations.NullMarked;
