/** The generated client in what ships, and whether it finds what it needs there. */
@NullMarked
package dev.slipway.usecase.deploycheck.client;

import org.jspecify.annotations.NullMarked;
