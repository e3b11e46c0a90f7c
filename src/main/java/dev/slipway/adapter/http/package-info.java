/** Engines and digests over https, http and file URLs. */
@NullMarked
package dev.slipway.adapter.http;

import org.jspecify.annotations.NullMarked;
