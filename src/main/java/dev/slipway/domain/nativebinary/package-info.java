/** ELF, Mach-O and PE headers: what a file is built for. */
@NullMarked
package dev.slipway.domain.nativebinary;

import org.jspecify.annotations.NullMarked;
