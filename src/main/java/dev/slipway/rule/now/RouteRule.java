package dev.slipway.rule.now;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Part;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** NOW012: what a route needs to work, and what it needs behind {@code handle: hit} and {@code handle: miss}. */
final class RouteRule implements Look<NowFile> {
    private static final List<String> PHASES = List.of("filesystem", "hit", "miss", "rewrite", "error", "resource");

    @Override
    public void look(NowFile subject, Findings findings) {
        new Routes(subject.today(), findings).check(subject.items("routes"));
        for (Part redirect : subject.items("redirects")) {
            if (redirect.has("permanent") && redirect.has("statusCode")) {
                findings.add(redirect, "`permanent` and `statusCode` exclude each other.", "Keep one of them.");
            }
        }
    }

    /** The routes in order; a {@code handle} begins a phase. */
    private static final class Routes {
        private final boolean today;
        private final Findings findings;
        private final Set<String> seen = new HashSet<>();
        private String phase = "";

        Routes(boolean today, Findings findings) {
            this.today = today;
            this.findings = findings;
        }

        void check(List<Part> routes) {
            for (Part route : routes) {
                if (route.has("handle")) {
                    handle(route, route.text("handle").orElse(""));
                } else if (text(route, "src") || (today && text(route, "source"))) {
                    inPhase(route);
                } else if (route.node() instanceof Mapping) {
                    wrong(route, "A route needs `src` or `handle`.", "Add `src`.");
                }
            }
        }

        private static boolean text(Part route, String key) {
            return route.text(key).filter(text -> !text.isEmpty()).isPresent();
        }

        private void handle(Part route, String handle) {
            if (route.keys().size() > 1) {
                wrong(route, "A route with `handle` takes no other keys.", "Make two routes of it.");
            } else if (!PHASES.contains(handle)) {
                wrong(route, "\"" + handle + "\" is none of " + PHASES + ".", "Write one of these, or use `src`.");
            } else if (!seen.add(handle)) {
                wrong(route, "`handle` \"" + handle + "\" is there twice.", "Join what follows both.");
            } else {
                phase = handle;
            }
        }

        private void inPhase(Part route) {
            boolean destination = text(route, "dest") || (today && route.has("destination"));
            boolean goesOn = isTrue(route, "continue");
            if (phase.equals("hit") && (destination || route.has("status") || !goesOn)) {
                wrong(
                        route,
                        "Behind `handle: hit` a route has neither `dest` nor `status`, and `continue: true`.",
                        "Move it before the handle, or change it so.");
            } else if (phase.equals("miss") && (destination ? !isTrue(route, "check") : !goesOn)) {
                wrong(
                        route,
                        "Behind `handle: miss` a route with `dest` needs `check: true`, another `continue: true`.",
                        "Add it.");
            }
        }

        private static boolean isTrue(Part route, String key) {
            return route.text(key).equals(Optional.of("true"));
        }

        private void wrong(Part route, String message, String remedy) {
            findings.add(route, message, remedy);
        }
    }
}
