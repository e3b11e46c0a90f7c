/** What the servers of a project said, beside what the project says of itself: what rules of live databases judge. */
@NullMarked
package dev.slipway.domain.livecheck;

import org.jspecify.annotations.NullMarked;
