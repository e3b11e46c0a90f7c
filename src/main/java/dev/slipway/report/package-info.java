/** Results to text and JSON; decides nothing. */
@NullMarked
package dev.slipway.report;

import org.jspecify.annotations.NullMarked;
