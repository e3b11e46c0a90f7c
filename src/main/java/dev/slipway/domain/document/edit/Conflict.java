package dev.slipway.domain.document.edit;

/**
 * Something in a file that contradicts what would be written, and was left as it is.
 *
 * @param pointer the place, as a JSON pointer or a path of keys
 * @param line counted from 1
 * @param why a clause, such as {@code it says 1, and 2 is wanted}
 */
public record Conflict(String pointer, int line, String why) {}
