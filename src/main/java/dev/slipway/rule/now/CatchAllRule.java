package dev.slipway.rule.now;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;
import dev.slipway.domain.document.Part;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** NOW028: what stands behind a route that takes every path, in the same phase. */
final class CatchAllRule implements Look<NowFile> {
    private static final Set<String> EVERYTHING = Set.of("/(.*)", "/.*", "(.*)", ".*", "^/(.*)$", "^/.*$", "^(.*)$");

    @Override
    public void look(NowFile subject, Findings findings) {
        Optional<Part> taker = Optional.empty();
        for (Part route : subject.items("routes")) {
            if (route.has("handle")) {
                taker = Optional.empty();
            } else if (taker.isPresent()) {
                findings.add(
                        route,
                        taker.get().at() + " takes every path, and the first route that fits is taken.",
                        "Put it before " + taker.get().at() + ".");
            } else if (takesAll(route)) {
                taker = Optional.of(route);
            }
        }
    }

    private static boolean takesAll(Part route) {
        return route.text("src").filter(EVERYTHING::contains).isPresent()
                && (route.has("dest") || route.has("status"))
                && Stream.of("continue", "check", "methods", "has", "missing", "locale", "headers")
                        .noneMatch(route::has);
    }
}
