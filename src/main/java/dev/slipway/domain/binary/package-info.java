@NullMarked
package dev.slipway.domain.binary;

import org.jspecify.annotations.NullMarked;
