/** Whether a container image is built and started so that Prisma works in it. */
@NullMarked
package dev.slipway.rule.image;

import org.jspecify.annotations.NullMarked;
