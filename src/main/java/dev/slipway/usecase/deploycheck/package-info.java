/** Where a project goes, and whether it is ready for that: all that can be judged of it, as one outcome. */
@NullMarked
package dev.slipway.usecase.deploycheck;

import org.jspecify.annotations.NullMarked;
