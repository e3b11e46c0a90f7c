/** What now.json and vercel.json may say: the rules of 2020 and of today, as findings. */
@NullMarked
package dev.slipway.rule.now;

import org.jspecify.annotations.NullMarked;
