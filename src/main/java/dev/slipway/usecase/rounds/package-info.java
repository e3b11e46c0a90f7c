/** The same question to a server again and again, also over its restarts: a step that watching and reaping share. */
@NullMarked
package dev.slipway.usecase.rounds;

import org.jspecify.annotations.NullMarked;
