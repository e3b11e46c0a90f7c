/** Connection URLs of each provider: read, mask, explain, edit byte for byte. */
@NullMarked
package dev.slipway.domain.datasource;

import org.jspecify.annotations.NullMarked;
