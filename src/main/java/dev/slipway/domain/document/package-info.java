/** A structured text, such as YAML or JSON, as a tree that knows where in the text each part stands. */
@NullMarked
package dev.slipway.domain.document;

import org.jspecify.annotations.NullMarked;
