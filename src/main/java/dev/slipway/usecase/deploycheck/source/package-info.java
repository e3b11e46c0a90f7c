/** What the source of a project's handlers tells. */
@NullMarked
package dev.slipway.usecase.deploycheck.source;

import org.jspecify.annotations.NullMarked;
