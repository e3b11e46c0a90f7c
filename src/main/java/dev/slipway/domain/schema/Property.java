package dev.slipway.domain.schema;

import dev.slipway.domain.text.TextRange;

/**
 * One line {@code name = value} of a generator or datasource block.
 *
 * @param range from the name to the end of the value, without a trailing comment
 * @param valueRange the value as written
 * @param line the line of the name, counted from 1
 */
public record Property(String name, SchemaValue value, TextRange range, TextRange valueRange, int line) {}
