/** List, verify and prune the engine cache. */
@NullMarked
package dev.slipway.usecase.enginecache;

import org.jspecify.annotations.NullMarked;
