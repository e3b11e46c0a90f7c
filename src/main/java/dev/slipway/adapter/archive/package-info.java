/** Reads what ships, packed in whatever way, as one tree: folders, zips, tars, images. Nothing is unpacked to disk. */
@NullMarked
package dev.slipway.adapter.archive;

import org.jspecify.annotations.NullMarked;
