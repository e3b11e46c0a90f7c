/** Where a project's Kubernetes manifests are: a step that planning and checking share. */
@NullMarked
package dev.slipway.usecase.manifests;

import org.jspecify.annotations.NullMarked;
