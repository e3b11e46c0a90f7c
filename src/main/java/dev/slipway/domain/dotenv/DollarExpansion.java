package dev.slipway.domain.dotenv;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Replaces {@code $NAME}, <code>${NAME}</code> and <code>${NAME:-default}</code> from the last one to the first, as
 * {@code @next/env} 14 and 15 do; a back-slash in front keeps a dollar sign.
 *
 * @param known what is set before that file
 * @param file what the file sets, the values before this one expanded
 * @param missing gets the names that nothing sets
 */
record DollarExpansion(Map<String, String> known, Map<String, String> file, Set<String> missing) {
    private static final int MOST_STEPS = 2_000;
    private static final int LONGEST = 1 << 16;

    /** The value; empty where it never ends. */
    Optional<String> of(String written) {
        String text = written;
        for (int steps = 0; steps < MOST_STEPS && text.length() < LONGEST; steps++) {
            int at = last(text);
            DollarName name = at < 0 ? DollarName.NONE : DollarName.at(text, at);
            if (name.end() <= at) {
                return Optional.of(text.replace("\\$", "$"));
            }
            text = ReplacementText.first(text, text.substring(at, name.end()), value(name));
        }
        return Optional.empty();
    }

    private static int last(String text) {
        int at = text.lastIndexOf('$');
        while (at > 0 && text.charAt(at - 1) == '\\') {
            at = text.lastIndexOf('$', at - 1);
        }
        return at;
    }

    /** A default wins over the same file, and whatever is empty counts as not set. */
    private String value(DollarName name) {
        String set = known.getOrDefault(name.name(), "");
        String other = name.standard().isEmpty() ? file.getOrDefault(name.name(), "") : name.standard();
        if (set.isEmpty() && other.isEmpty() && !known.containsKey(name.name()) && !file.containsKey(name.name())) {
            missing.add(name.name());
        }
        return set.isEmpty() ? other : set;
    }
}
