package dev.slipway.domain.capacity;

import java.util.Locale;
import java.util.Optional;

/** How a number of connections is known, the best first. */
public enum CapacityKind {
    /** Named on the command line. */
    GIVEN,
    /** Said by the database's own server a moment ago. */
    ASKED,
    /** Read off a running server. */
    MEASURED,
    /** In the provider's own documentation. */
    PUBLISHED,
    /** The provider's formula on an estimate of the memory: never more than what was measured, often less. */
    COMPUTED;

    /** Its name in tables and reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind that a table may name; {@link #GIVEN} and {@link #ASKED} are none of them. */
    public static Optional<CapacityKind> named(String word) {
        for (CapacityKind kind : values()) {
            if (kind != GIVEN && kind != ASKED && kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
