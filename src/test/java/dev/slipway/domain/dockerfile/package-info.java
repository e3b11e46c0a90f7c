@NullMarked
package dev.slipway.domain.dockerfile;

import org.jspecify.annotations.NullMarked;
