/** Opens what ships: what was given, or what the build left where the descriptors say. */
@NullMarked
package dev.slipway.usecase.deploycheck.shipped;

import org.jspecify.annotations.NullMarked;
