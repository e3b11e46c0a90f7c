package dev.slipway.domain.nowconfig;

import dev.slipway.domain.document.Mapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys at the top of a file that cannot be written beside others. */
final class Exclusion {
    private static final List<String> ROUTING =
            List.of("rewrites", "redirects", "headers", "cleanUrls", "trailingSlash");
    private static final Map<String, List<String>> EXCLUDED_BY = Map.of(
            "builds",
            List.of("functions"),
            "functions",
            List.of("builds"),
            "routes",
            ROUTING,
            "rewrites",
            List.of("routes"));

    private Exclusion() {}

    /** The key that is there and keeps this one out. */
    static Optional<String> of(String key, Mapping have) {
        return EXCLUDED_BY.getOrDefault(key, List.of()).stream()
                .filter(other -> have.get(other).isPresent())
                .findFirst();
    }
}
