package dev.slipway.domain.webproject;

import java.util.Map;
import java.util.Optional;

/**
 * Vercel's own builders; of those of others nothing is known, and they may well exist.
 *
 * @param successors by the name behind {@code @vercel/} or {@code @now/}, what is published today; empty for nothing
 */
public record Builders(Map<String, Optional<String>> successors) {
    public Builders {
        successors = Map.copyOf(successors);
    }

    /** What builds the same today, with the version that was named where that still fits; empty where nothing does. */
    public Optional<String> today(String use) {
        boolean old = use.startsWith("@now/");
        if (!old && !use.startsWith("@vercel/")) {
            return Optional.of(use).filter(name -> !name.isEmpty());
        }
        String plain = untagged(use);
        Optional<String> today = successors.getOrDefault(plain.substring(plain.indexOf('/') + 1), Optional.empty());
        return today.map(name -> name.equals(plain) ? use : name);
    }

    /** Whether a builder of that name is published, or may be. */
    public boolean exists(String use) {
        return today(use).filter(use::equals).isPresent();
    }

    public boolean isNode(String use) {
        return today(use).filter(name -> untagged(name).equals("@vercel/node")).isPresent();
    }

    private static String untagged(String use) {
        int tag = use.indexOf('@', 1);
        return tag < 0 ? use : use.substring(0, tag);
    }
}
