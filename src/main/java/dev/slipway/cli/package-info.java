/** The command line: options in, one use case, one report out. */
@NullMarked
package dev.slipway.cli;

import org.jspecify.annotations.NullMarked;
