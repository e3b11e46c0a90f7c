/** What a netlify.toml says about functions, what a Prisma engine needs of it, and how that joins one. */
@NullMarked
package dev.slipway.domain.netlifyconfig;

import org.jspecify.annotations.NullMarked;
