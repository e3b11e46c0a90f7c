/** now.json and vercel.json: which entry points, what stands in the file, and how it joins one that is there. */
@NullMarked
package dev.slipway.domain.nowconfig;

import org.jspecify.annotations.NullMarked;
