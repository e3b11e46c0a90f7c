package dev.slipway.domain.document.edit;

import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Sequence;
import java.util.Optional;

/** What is peculiar to a kind of file when members are put into one. */
public interface MergeRules {
    /** The key at the top that is there and keeps this one out. */
    Optional<String> excludedBy(String key, Mapping have);

    /** The index of the item that is the one wanted, or -1. */
    int find(Sequence have, JsonValue want);

    /** Whether what is there does the wanted item's work already. */
    boolean covered(Sequence have, JsonValue want);

    /** What tells a wanted item from others, for people. */
    Optional<String> name(JsonValue item);
}
