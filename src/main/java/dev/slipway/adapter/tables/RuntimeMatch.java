package dev.slipway.adapter.tables;

import dev.slipway.domain.binary.Cpu;
import java.util.List;

/**
 * A runtime or image that was found in the tables.
 *
 * @param name as its user wrote it
 * @param notes in sentences: what is not certain, what moves, where the facts are from
 */
public record RuntimeMatch(String name, RootProfile profile, Cpu cpu, List<String> notes) {
    public RuntimeMatch {
        notes = List.copyOf(notes);
    }
}
