package dev.slipway.domain.document;

import dev.slipway.domain.text.TextRange;

/** A key of a mapping and its value. */
public record MappingEntry(Scalar key, Node value) {
    /** From the key's first character to the value's last. */
    public TextRange range() {
        return new TextRange(
                key.range().start(), Math.max(key.range().end(), value.range().end()));
    }
}
