/** One database shared by several functions and services: who may open how many connections, and whether they fit. */
@NullMarked
package dev.slipway.domain.connections;

import org.jspecify.annotations.NullMarked;
