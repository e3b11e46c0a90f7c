/** Native files of what ships, held against the place where they are to load: steps that several use cases share. */
@NullMarked
package dev.slipway.usecase.nativefiles;

import org.jspecify.annotations.NullMarked;
