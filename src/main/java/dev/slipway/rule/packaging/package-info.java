/** What is in the packages that ship: their size, what of it nobody needs, their links, and what decides what gets in. */
@NullMarked
package dev.slipway.rule.packaging;

import org.jspecify.annotations.NullMarked;
