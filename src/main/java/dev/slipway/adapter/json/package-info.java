/** The one way to open JSON: bounds that real files stay within. */
@NullMarked
package dev.slipway.adapter.json;

import org.jspecify.annotations.NullMarked;
