package dev.slipway.domain.nowcheck;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Entry;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Pointer;
import java.util.List;
import java.util.Optional;

/** NOW008 and NOW009: keys at the top that exclude each other. */
final class ExclusiveKeysRule implements Rule {
    private static final List<String> ROUTING =
            List.of("rewrites", "redirects", "headers", "cleanUrls", "trailingSlash");

    @Override
    public void check(Subject subject, Findings findings) {
        Document document = subject.document();
        Mapping root = document.root().asMapping();
        Optional<Entry> functions = root.entry("functions");
        if (functions.isPresent() && root.get("builds").isPresent()) {
            findings.add(
                    NowRule.FUNCTIONS_AND_BUILDS,
                    Pointer.ROOT.child("functions"),
                    functions.get().key(),
                    "`functions` and `builds` cannot be used together.",
                    "Keep one of them; `builds` is the older.");
        }
        List<String> newer =
                ROUTING.stream().filter(key -> root.get(key).isPresent()).toList();
        Optional<Entry> routes = root.entry("routes");
        if (!subject.today() && routes.isPresent() && !newer.isEmpty()) {
            findings.add(
                    NowRule.MIXED_ROUTES,
                    Pointer.ROOT.child("routes"),
                    routes.get().key(),
                    "`routes` cannot be used beside `" + String.join("`, `", newer) + "` (invalid_mixed_routes).",
                    "Write the routes as rewrites, redirects and headers, or these as routes.");
        }
    }
}
