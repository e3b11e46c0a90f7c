/** Splits one database's connections over the functions and services of a project. */
@NullMarked
package dev.slipway.usecase.connectionplan;

import org.jspecify.annotations.NullMarked;
