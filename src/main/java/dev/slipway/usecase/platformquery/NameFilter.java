package dev.slipway.usecase.platformquery;

import dev.slipway.domain.text.NearestName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Words that must all be in a name, letter case aside. */
record NameFilter(List<String> words) {
    NameFilter {
        words = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    boolean takes(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return words.stream().allMatch(lower::contains);
    }

    /** What may have been meant. */
    Optional<String> nearest(List<String> names) {
        return NearestName.byParts(String.join("-", words), names).stream().findFirst();
    }
}
