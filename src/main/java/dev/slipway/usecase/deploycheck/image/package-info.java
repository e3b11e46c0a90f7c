/** Judges container images: gathers what a Dockerfile, compose files and an image say, and has the rules judge it. */
@NullMarked
package dev.slipway.usecase.deploycheck.image;

import org.jspecify.annotations.NullMarked;
