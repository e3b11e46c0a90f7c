/** Shows the URL that a project uses, and sets parameters in it. */
@NullMarked
package dev.slipway.usecase.datasource;

import org.jspecify.annotations.NullMarked;
