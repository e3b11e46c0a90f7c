/** A judgement in every format that a person or a machine reads: one file for each. */
@NullMarked
package dev.slipway.report.outcome;

import org.jspecify.annotations.NullMarked;
