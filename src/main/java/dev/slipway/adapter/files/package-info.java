/** Engines on disk: staging and commit, the cache, the lock file. */
@NullMarked
package dev.slipway.adapter.files;

import org.jspecify.annotations.NullMarked;
