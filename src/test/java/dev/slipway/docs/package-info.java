/** Holds the files around the code to their word: documents and workflows. */
@NullMarked
package dev.slipway.docs;

import org.jspecify.annotations.NullMarked;
