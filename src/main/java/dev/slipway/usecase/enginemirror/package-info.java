/** Export an engine mirror; verify one. */
@NullMarked
package dev.slipway.usecase.enginemirror;

import org.jspecify.annotations.NullMarked;
