/** Resolve, download, verify and install the engines that a project needs. */
@NullMarked
package dev.slipway.usecase.enginefetch;

import org.jspecify.annotations.NullMarked;
