@NullMarked
package dev.slipway.domain.artefact;

import org.jspecify.annotations.NullMarked;
