package dev.slipway.domain.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the name that somebody may have meant. */
public final class NearestName {
    private NearestName() {}

    /**
     * The name of {@code names} that takes the fewest edits to reach from {@code typo}, letter case aside; the first of
     * equals. Empty when each would take more edits than a third of what was typed, or than three for short words.
     */
    public static Optional<String> to(String typo, Collection<String> names) {
        String typed = typo.toLowerCase(Locale.ROOT);
        int limit = Math.max(3, typed.length() / 3);
        LevenshteinDistance distance = new LevenshteinDistance(limit);
        String nearest = "";
        int fewest = Math.min(limit, typed.length() - 1) + 1;
        for (String name : names) {
            int edits = distance.apply(typed, name.toLowerCase(Locale.ROOT));
            if (edits >= 0 && edits < fewest) {
                nearest = name;
                fewest = edits;
            }
        }
        return nearest.isEmpty() ? Optional.empty() : Optional.of(nearest);
    }
}
