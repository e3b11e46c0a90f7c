/** A concurrency limit as text to paste into the configuration of a deployment tool. */
@NullMarked
package dev.slipway.report.snippet;

import org.jspecify.annotations.NullMarked;
