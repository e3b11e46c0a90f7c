/** The bundled data tables, and a user's in their place. */
@NullMarked
package dev.slipway.adapter.tables;

import org.jspecify.annotations.NullMarked;
