/** A Dockerfile and its .dockerignore, read as BuildKit reads them; nothing of them is run. */
@NullMarked
package dev.slipway.domain.dockerfile;

import org.jspecify.annotations.NullMarked;
