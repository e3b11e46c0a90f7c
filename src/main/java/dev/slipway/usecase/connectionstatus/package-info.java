/** What a live server carries, who is on it, and whether a project's plan fits. */
@NullMarked
package dev.slipway.usecase.connectionstatus;

import org.jspecify.annotations.NullMarked;
