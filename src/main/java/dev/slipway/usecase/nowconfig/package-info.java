/** Writes, checks and migrates now.json and vercel.json. */
@NullMarked
package dev.slipway.usecase.nowconfig;

import org.jspecify.annotations.NullMarked;
