@NullMarked
package dev.slipway.adapter.http;

import org.jspecify.annotations.NullMarked;
