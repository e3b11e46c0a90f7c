/** Rules of netlify.toml: what Netlify refuses, and what the project's Prisma needs of it. */
@NullMarked
package dev.slipway.rule.netlify;

import org.jspecify.annotations.NullMarked;
