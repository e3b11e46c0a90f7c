/** Holds an outcome against what a project has decided: suppressions, a baseline, the severity that fails. */
@NullMarked
package dev.slipway.usecase.policy;

import org.jspecify.annotations.NullMarked;
