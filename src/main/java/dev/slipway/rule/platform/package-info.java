/** Whether the engines of a project are those of the place where it goes. */
@NullMarked
package dev.slipway.rule.platform;

import org.jspecify.annotations.NullMarked;
