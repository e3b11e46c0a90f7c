/** Where a project's connection URLs are written, and which of several places counts. */
@NullMarked
package dev.slipway.domain.urlsource;

import org.jspecify.annotations.NullMarked;
