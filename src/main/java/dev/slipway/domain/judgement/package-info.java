/** What rules say of a project, and the catalogue that names them. */
@NullMarked
package dev.slipway.domain.judgement;

import org.jspecify.annotations.NullMarked;
