/** What the working tree tells about installing, and what ships confirms. */
@NullMarked
package dev.slipway.usecase.deploycheck.install;

import org.jspecify.annotations.NullMarked;
