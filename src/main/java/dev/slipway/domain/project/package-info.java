/** What is known of a project, each fact with its source. */
@NullMarked
package dev.slipway.domain.project;

import org.jspecify.annotations.NullMarked;
