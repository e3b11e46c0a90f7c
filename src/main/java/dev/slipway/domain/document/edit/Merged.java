package dev.slipway.domain.document.edit;

import java.util.List;

/**
 * A file with what was missing in it.
 *
 * @param text the file; every byte of the one before stands in it in the same order
 * @param inserted what was put in, as JSON pointers or paths of keys
 * @param conflicts what was not
 */
public record Merged(String text, List<String> inserted, List<Conflict> conflicts) {
    public Merged {
        inserted = List.copyOf(inserted);
        conflicts = List.copyOf(conflicts);
    }
}
