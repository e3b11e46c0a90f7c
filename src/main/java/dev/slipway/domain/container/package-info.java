/** What a container image is made of and what it starts, as its Dockerfile says and as its files show. */
@NullMarked
package dev.slipway.domain.container;

import org.jspecify.annotations.NullMarked;
