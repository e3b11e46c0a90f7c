package dev.slipway.domain.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Finds the name that somebody may have meant. */
public final class NearestName {
    private static final int FAR_BY_PARTS = 3;
    private static final int SHORT = 3; // of three letters, two others are another word

    private NearestName() {}

    /**
     * The name of {@code names} that takes the fewest edits to reach from {@code typo}, letter case aside; the first of
     * equals. Empty when each would take more edits than a third of what was typed, or than three for short words
     * and one for those of up to three letters.
     */
    public static Optional<String> to(String typo, Collection<String> names) {
        String typed = typo.toLowerCase(Locale.ROOT);
        return nearest(names, farthest(typo), name -> EditDistance.between(typed, name.toLowerCase(Locale.ROOT)))
                .stream()
                .findFirst();
    }

    /** The same for names of several parts, of which one may be missing or too many; of equals all that have its number. */
    public static List<String> byParts(String typo, Collection<String> names) {
        List<String> nearest =
                nearest(names, Math.min(FAR_BY_PARTS, farthest(typo)), name -> distanceByParts(typo, name));
        List<String> numbered = nearest.stream()
                .filter(name -> digits(name).equals(digits(typo)))
                .toList();
        return numbered.isEmpty() ? nearest : numbered;
    }

    /** The digits of a name, in one; those of its version, mostly. */
    public static String digits(String name) {
        StringBuilder digits = new StringBuilder();
        name.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return digits.toString();
    }

    /** Whether that is near enough to be taken for what was meant. */
    public static boolean isNear(String typo, int distance) {
        return distance <= Math.min(FAR_BY_PARTS, farthest(typo));
    }

    /** How far {@code name} is from {@code typo}, by letters or by whole parts. */
    public static int distanceByParts(String typo, String name) {
        String typed = typo.toLowerCase(Locale.ROOT);
        String wanted = name.toLowerCase(Locale.ROOT);
        return Math.min(EditDistance.between(typed, wanted), PartDistance.between(typed, wanted));
    }

    /** Negative when nothing was typed. */
    private static int farthest(String typo) {
        boolean word = typo.length() <= SHORT;
        return Math.min(Math.max(3, typo.length() / 3), word ? typo.length() / 2 : typo.length() - 1);
    }

    private static List<String> nearest(Collection<String> names, int farthest, ToIntFunction<String> distances) {
        List<String> nearest = new ArrayList<>();
        int fewest = farthest;
        for (String name : names) {
            int distance = distances.applyAsInt(name);
            if (distance < fewest) {
                nearest.clear();
                fewest = distance;
            }
            if (distance == fewest) {
                nearest.add(name);
            }
        }
        return List.copyOf(nearest);
    }
}
