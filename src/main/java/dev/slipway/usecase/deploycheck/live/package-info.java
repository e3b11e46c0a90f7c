/** Asks the servers of a project's URLs, and has the rules of live databases judge what they say. */
@NullMarked
package dev.slipway.usecase.deploycheck.live;

import org.jspecify.annotations.NullMarked;
