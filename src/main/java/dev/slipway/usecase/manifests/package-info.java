/** Where a project's images and manifests are, and what is started in them: steps that planning and checking share. */
@NullMarked
package dev.slipway.usecase.manifests;

import org.jspecify.annotations.NullMarked;
