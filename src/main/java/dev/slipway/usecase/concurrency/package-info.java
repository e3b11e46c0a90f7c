/** Says how many sandboxes of a function a database carries. */
@NullMarked
package dev.slipway.usecase.concurrency;

import org.jspecify.annotations.NullMarked;
