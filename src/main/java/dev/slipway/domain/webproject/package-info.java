/** What every platform sees of a project on Node: its package.json, its entry points, and what its build generates. */
@NullMarked
package dev.slipway.domain.webproject;

import org.jspecify.annotations.NullMarked;
