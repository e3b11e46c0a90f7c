package dev.slipway.domain.nowcheck;

import static dev.slipway.domain.nowcheck.Shape.keys;
import static dev.slipway.domain.nowcheck.Shape.text;

import dev.slipway.domain.nowcheck.Shape.Amount;
import dev.slipway.domain.nowcheck.Shape.Flag;
import dev.slipway.domain.nowcheck.Shape.Keyed;
import dev.slipway.domain.nowcheck.Shape.Listed;
import dev.slipway.domain.nowcheck.Shape.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** now.json as {@code now dev} checked it in 2020: @now/build-utils 2.7.0 and @now/routing-utils 1.9.1. */
final class Shapes2020 {
    private static final int ROUTES = 1024;

    private Shapes2020() {}

    static Keyed root() {
        Map<String, Shape> keys = new HashMap<>(CommonShapes.settings());
        keys.put("builds", CommonShapes.builds());
        keys.put("functions", new Named(1, 50, CommonShapes.NAME, function()));
        keys.put("routes", new Listed(ROUTES, route()));
        keys.put("rewrites", new Listed(ROUTES, rewrite()));
        keys.put("redirects", CommonShapes.redirects(ROUTES, Map.of()));
        keys.put("headers", CommonShapes.headers(ROUTES, Map.of()));
        keys.put("files", new Listed(CommonShapes.MANY, text(CommonShapes.MANY)));
        keys.put("github", github());
        return new Keyed(keys, Set.of(), true);
    }

    private static Shape function() {
        return keys(Map.of(
                "runtime", text(CommonShapes.NAME),
                "memory", new Amount(128, 3008, 64, true),
                "maxDuration", new Amount(1, 900, 0, false),
                "includeFiles", text(CommonShapes.NAME),
                "excludeFiles", text(CommonShapes.NAME)));
    }

    private static Shape route() {
        return keys(Map.of(
                "src", text(CommonShapes.LONG),
                "dest", text(CommonShapes.LONG),
                "methods", new Listed(10, text(32)),
                "headers", CommonShapes.texts(CommonShapes.LONG),
                "handle", text(32),
                "continue", new Flag(),
                "check", new Flag(),
                "status", CommonShapes.status(),
                "locale", Shape.object()));
    }

    private static Shape rewrite() {
        return keys(
                Map.of("source", text(CommonShapes.LONG), "destination", text(CommonShapes.LONG)),
                "source",
                "destination");
    }

    private static Shape github() {
        Shape flag = new Flag();
        return new Keyed(
                Map.of("enabled", flag, "autoAlias", flag, "silent", flag, "autoJobCancelation", flag), Set.of(), true);
    }
}
