/** Whether the native files of what ships are those of the place where it goes, beside Prisma's engines. */
@NullMarked
package dev.slipway.rule.natives;

import org.jspecify.annotations.NullMarked;
