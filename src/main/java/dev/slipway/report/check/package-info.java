/** What {@code check} found and put right, for the formats of a judgement. */
@NullMarked
package dev.slipway.report.check;

import org.jspecify.annotations.NullMarked;
