package dev.slipway.domain.configcheck;

import dev.slipway.domain.document.Pointer;
import java.util.List;

/**
 * What a schema has against a part of a file.
 *
 * @param at the part; of a key that is missing or not known, the object
 * @param keyword of JSON Schema that is offended, such as {@code maxLength}
 * @param key the key that is missing, not known, or no name that is allowed; else empty
 * @param wanted what may stand there, in words: {@code a whole number from 1 to 3600}
 * @param least the least number that may stand there; minus infinity when any may
 * @param most the greatest; infinity when any may
 * @param known the keys that may stand there; empty unless a key is not known
 */
public record Violation(
        Pointer at, String keyword, String key, String wanted, double least, double most, List<String> known) {
    public Violation {
        known = List.copyOf(known);
    }
}
