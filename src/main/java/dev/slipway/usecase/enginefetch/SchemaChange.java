package dev.slipway.usecase.enginefetch;

import java.util.List;

/**
 * Binary targets that a generator did not name.
 *
 * @param at its schema file and line, for people
 */
public record SchemaChange(String generator, String at, List<String> added) {
    public SchemaChange {
        added = List.copyOf(added);
    }
}
