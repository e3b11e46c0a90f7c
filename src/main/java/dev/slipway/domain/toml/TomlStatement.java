package dev.slipway.domain.toml;

import dev.slipway.domain.text.TextRange;
import java.util.List;

/**
 * A header or a key with its value.
 *
 * @param path from the root: of a header its own, of a key the header's above it and its own
 * @param keys how many parts of the path stand in this statement
 * @param start the offset of its first character
 * @param value where its value stands; empty behind the brackets of a header
 */
public record TomlStatement(List<String> path, int keys, boolean header, int start, TextRange value) {
    public TomlStatement {
        path = List.copyOf(path);
    }

    /** Whether the path is this one. */
    public boolean is(String... names) {
        return path.equals(List.of(names));
    }

    /** Whether this is a key without a header above it. */
    public boolean atRoot() {
        return !header && keys == path.size();
    }
}
