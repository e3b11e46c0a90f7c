@NullMarked
package dev.slipway.domain.startup;

import org.jspecify.annotations.NullMarked;
