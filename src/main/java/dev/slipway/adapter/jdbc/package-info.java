/** PostgreSQL and MySQL through their drivers, which nothing else of the program loads. */
@NullMarked
package dev.slipway.adapter.jdbc;

import org.jspecify.annotations.NullMarked;
