package dev.slipway.domain.nowcheck;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Pointer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** NOW028: what stands behind a route that takes every path, in the same phase. */
final class CatchAllRule implements Rule {
    private static final Set<String> EVERYTHING = Set.of("/(.*)", "/.*", "(.*)", ".*", "^/(.*)$", "^/.*$", "^(.*)$");
    private static final List<String> CONDITIONS =
            List.of("continue", "check", "methods", "has", "missing", "locale", "headers");

    @Override
    public void check(Subject subject, Findings findings) {
        List<Node> routes = subject.items("routes");
        Optional<Integer> taker = Optional.empty();
        for (int i = 0; i < routes.size(); i++) {
            Mapping route = routes.get(i).asMapping();
            if (route.get("handle").isPresent()) {
                taker = Optional.empty();
            } else if (taker.isPresent()) {
                findings.add(
                        NowRule.CATCH_ALL,
                        Pointer.ROOT.child("routes").child(i),
                        route,
                        "/routes/" + taker.get() + " takes every path, and the first route that fits is taken.",
                        "Put it before /routes/" + taker.get() + ".");
            } else if (takesAll(route)) {
                taker = Optional.of(i);
            }
        }
    }

    private static boolean takesAll(Mapping route) {
        boolean everything = route.get("src")
                .flatMap(Node::asText)
                .filter(EVERYTHING::contains)
                .isPresent();
        boolean answers = route.get("dest").isPresent() || route.get("status").isPresent();
        return everything
                && answers
                && CONDITIONS.stream().allMatch(key -> route.get(key).isEmpty());
    }
}
