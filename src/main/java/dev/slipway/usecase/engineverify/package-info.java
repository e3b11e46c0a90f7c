/** Whether native files, Prisma's engines above all, load in a place. */
@NullMarked
package dev.slipway.usecase.engineverify;

import org.jspecify.annotations.NullMarked;
