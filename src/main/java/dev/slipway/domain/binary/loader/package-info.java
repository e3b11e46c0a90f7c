@NullMarked
package dev.slipway.domain.binary.loader;

import org.jspecify.annotations.NullMarked;
