package dev.slipway.domain.schema;

/**
 * Something in a schema that Prisma does not accept.
 *
 * @param line counted from 1
 * @param column in code points, counted from 1
 * @param message one sentence
 * @param excerpt the line with its number and, under it, a caret; no line end behind it; secrets are masked
 */
public record SchemaError(int line, int column, String message, String excerpt) {}
