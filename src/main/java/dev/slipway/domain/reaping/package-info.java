/** Which idle sessions of a database server are ended, and why the others are not. */
@NullMarked
package dev.slipway.domain.reaping;

import org.jspecify.annotations.NullMarked;
