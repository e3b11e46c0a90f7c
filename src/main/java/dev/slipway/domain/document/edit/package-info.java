/** Values that are to be written into a document, and insertions that look as what stands around them. */
@NullMarked
package dev.slipway.domain.document.edit;

import org.jspecify.annotations.NullMarked;
