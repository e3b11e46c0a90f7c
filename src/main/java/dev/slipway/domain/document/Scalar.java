package dev.slipway.domain.document;

import dev.slipway.domain.text.TextRange;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A single value.
 *
 * @param value without quotes and escapes
 */
public record Scalar(TextRange range, String value, ScalarKind kind, Optional<String> tag) implements Node {
    private static final int DIGITS = 9;

    /** The whole number that this is, when it is one without sign that {@code int} surely holds. */
    public OptionalInt asCount() {
        boolean digits =
                !value.isEmpty() && value.length() <= DIGITS && value.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && tag.isEmpty() ? OptionalInt.of(Integer.parseInt(value)) : OptionalInt.empty();
    }
}
