/** What a container starts, followed through shells, package scripts and entrypoints without running any of it. */
@NullMarked
package dev.slipway.domain.startup;

import org.jspecify.annotations.NullMarked;
