/** A .env file as text: entries with their ranges, read as the npm package dotenv reads them. */
@NullMarked
package dev.slipway.domain.dotenv;

import org.jspecify.annotations.NullMarked;
