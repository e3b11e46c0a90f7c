/** The bytes of a packed engine on their way: unpacked, digested and measured in one pass. */
@NullMarked
package dev.slipway.usecase.transfer;

import org.jspecify.annotations.NullMarked;
