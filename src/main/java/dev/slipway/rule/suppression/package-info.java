/** Rules on what a project has decided to live with. */
@NullMarked
package dev.slipway.rule.suppression;

import org.jspecify.annotations.NullMarked;
