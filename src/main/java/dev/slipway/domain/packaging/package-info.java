/** What is in a package, how large it is, and what of it could stay away. */
@NullMarked
package dev.slipway.domain.packaging;

import org.jspecify.annotations.NullMarked;
