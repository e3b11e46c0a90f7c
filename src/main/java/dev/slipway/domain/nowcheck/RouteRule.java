package dev.slipway.domain.nowcheck;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Pointer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** NOW012: what a route needs to work, and what it needs behind {@code handle: hit} and {@code handle: miss}. */
final class RouteRule implements Rule {
    private static final List<String> PHASES = List.of("filesystem", "hit", "miss", "rewrite", "error", "resource");

    @Override
    public void check(Subject subject, Findings findings) {
        new Routes(subject.era(), findings).check(subject.items("routes"));
        List<Node> redirects = subject.items("redirects");
        for (int i = 0; i < redirects.size(); i++) {
            Mapping redirect = redirects.get(i).asMapping();
            if (redirect.get("permanent").isPresent()
                    && redirect.get("statusCode").isPresent()) {
                findings.add(
                        NowRule.ROUTE,
                        Pointer.ROOT.child("redirects").child(i),
                        redirect,
                        "`permanent` and `statusCode` exclude each other.",
                        "Keep one of them.");
            }
        }
    }

    /** The routes in order; a {@code handle} begins a phase. */
    private static final class Routes {
        private final Era era;
        private final Findings findings;
        private final Set<String> seen = new HashSet<>();
        private String phase = "";

        Routes(Era era, Findings findings) {
            this.era = era;
            this.findings = findings;
        }

        void check(List<Node> routes) {
            for (int i = 0; i < routes.size(); i++) {
                if (routes.get(i) instanceof Mapping route) {
                    Pointer at = Pointer.ROOT.child("routes").child(i);
                    Optional<Node> handle = route.get("handle");
                    boolean source = text(route, "src") || (era == Era.TODAY && text(route, "source"));
                    if (handle.isPresent()) {
                        handle(route, handle.get().asText().orElse(""), at);
                    } else if (source) {
                        inPhase(route, at);
                    } else {
                        wrong(route, at, "A route needs `src` or `handle`.", "Add `src`.");
                    }
                }
            }
        }

        private static boolean text(Mapping route, String key) {
            return route.get(key)
                    .flatMap(Node::asText)
                    .filter(t -> !t.isEmpty())
                    .isPresent();
        }

        private void handle(Mapping route, String handle, Pointer at) {
            if (route.entries().size() > 1) {
                wrong(route, at, "A route with `handle` takes no other keys.", "Make two routes of it.");
            } else if (!PHASES.contains(handle)) {
                wrong(route, at, "\"" + handle + "\" is none of " + PHASES + ".", "Write one of these, or use `src`.");
            } else if (!seen.add(handle)) {
                wrong(route, at, "`handle` \"" + handle + "\" is there twice.", "Join what follows both.");
            } else {
                phase = handle;
            }
        }

        private void inPhase(Mapping route, Pointer at) {
            boolean destination = text(route, "dest")
                    || (era == Era.TODAY && route.get("destination").isPresent());
            boolean goesOn = isTrue(route, "continue");
            if (phase.equals("hit")) {
                if (destination || route.get("status").isPresent() || !goesOn) {
                    wrong(
                            route,
                            at,
                            "Behind `handle: hit` a route has neither `dest` nor `status`, and `continue: true`.",
                            "Move it before the handle, or change it so.");
                }
            } else if (phase.equals("miss")) {
                if (destination ? !isTrue(route, "check") : !goesOn) {
                    wrong(
                            route,
                            at,
                            "Behind `handle: miss` a route with `dest` needs `check: true`, another `continue: true`.",
                            "Add it.");
                }
            }
        }

        private static boolean isTrue(Mapping route, String key) {
            return route.get(key).flatMap(Node::asText).filter("true"::equals).isPresent();
        }

        private void wrong(Node route, Pointer at, String message, String remedy) {
            findings.add(NowRule.ROUTE, at, route, message, remedy);
        }
    }
}
