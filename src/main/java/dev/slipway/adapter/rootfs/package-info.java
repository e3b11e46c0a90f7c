/** What can be seen of a host: this machine, an unpacked root directory, a runtime from a table. */
@NullMarked
package dev.slipway.adapter.rootfs;

import org.jspecify.annotations.NullMarked;
