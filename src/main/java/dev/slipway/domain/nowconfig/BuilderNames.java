package dev.slipway.domain.nowconfig;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the builders of 2020 are called today; those without a successor on npm have none (November 2026). */
final class BuilderNames {
    private static final List<String> MOVED =
            List.of("node", "static", "static-build", "next", "python", "go", "ruby", "rust");
    private static final Map<String, String> SUCCESSORS =
            Map.of("node-server", "@vercel/node", "php", "vercel-php@0.7.1");

    private BuilderNames() {}

    /** A name without its version or tag. */
    static String untagged(String use) {
        int tag = use.indexOf('@', 1);
        return tag < 0 ? use : use.substring(0, tag);
    }

    /** Today's name; empty where nothing is published that builds it. */
    static Optional<String> today(String use) {
        boolean old = use.startsWith("@now/");
        if (!old && !use.startsWith("@vercel/")) {
            return Optional.of(use).filter(name -> !name.isEmpty());
        }
        String name = untagged(use).substring(use.indexOf('/') + 1);
        if (SUCCESSORS.containsKey(name)) {
            return Optional.of(SUCCESSORS.getOrDefault(name, ""));
        }
        if (MOVED.contains(name)) {
            return Optional.of(old ? "@vercel/" + name : use);
        }
        return old ? Optional.empty() : Optional.of(use);
    }

    static boolean isNode(String use) {
        return today(use).filter(name -> untagged(name).equals("@vercel/node")).isPresent();
    }
}
