/** What a host is, and which binary target each Prisma version makes of it. */
@NullMarked
package dev.slipway.domain.platform;

import org.jspecify.annotations.NullMarked;
