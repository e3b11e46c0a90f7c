/** What must not be shown, and how it looks where it is hidden: the one policy for passwords, keys and tokens. */
@NullMarked
package dev.slipway.domain.secret;

import org.jspecify.annotations.NullMarked;
