package dev.slipway.domain.nowcheck;

import static dev.slipway.domain.nowcheck.Shape.keys;
import static dev.slipway.domain.nowcheck.Shape.text;
import static dev.slipway.domain.nowcheck.Shape.whole;

import dev.slipway.domain.nowcheck.Shape.Amount;
import dev.slipway.domain.nowcheck.Shape.Any;
import dev.slipway.domain.nowcheck.Shape.Either;
import dev.slipway.domain.nowcheck.Shape.Flag;
import dev.slipway.domain.nowcheck.Shape.Keyed;
import dev.slipway.domain.nowcheck.Shape.Listed;
import dev.slipway.domain.nowcheck.Shape.Named;
import dev.slipway.domain.nowcheck.Shape.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** vercel.json as Vercel's command line checks it: @vercel/build-utils 14.21.1 and @vercel/routing-utils 6.6.0. */
final class ShapesToday {
    private static final int ROUTES = 2048;
    private static final int LONGEST_HEADER = 32_768;

    private ShapesToday() {}

    static Keyed root() {
        Map<String, Shape> keys = new HashMap<>(CommonShapes.settings());
        keys.put("builds", CommonShapes.builds());
        keys.put("functions", new Named(1, 50, CommonShapes.NAME, keys(function())));
        keys.put("routes", new Listed(ROUTES, keys(route())));
        keys.put("rewrites", new Listed(ROUTES, rewrite()));
        keys.put("redirects", CommonShapes.redirects(ROUTES, conditions()));
        keys.put("headers", CommonShapes.headers(ROUTES, Map.of("has", conditionList(), "missing", conditionList())));
        for (String command : List.of("buildCommand", "devCommand", "installCommand", "outputDirectory", "framework")) {
            keys.put(command, new Either(text(CommonShapes.NAME), new Any()));
        }
        return new Keyed(keys, Set.of(), true);
    }

    private static Map<String, Shape> function() {
        Shape regions = new Listed(CommonShapes.MANY, text(CommonShapes.MANY));
        Map<String, Shape> keys = new HashMap<>();
        keys.put("architecture", new Word(List.of("x86_64", "arm64")));
        keys.put("runtime", text(CommonShapes.NAME));
        keys.put("memory", new Amount(128, 10_240, 0, false));
        keys.put("maxDuration", new Either(whole(1, 3600), new Word(List.of("max"))));
        keys.put("maxConcurrency", whole(1, 8192));
        keys.put("regions", regions);
        keys.put("functionFailoverRegions", regions);
        keys.put("includeFiles", text(CommonShapes.NAME));
        keys.put("excludeFiles", text(CommonShapes.NAME));
        keys.put("experimentalTriggers", new Listed(CommonShapes.MANY, new Any()));
        keys.put("supportsCancellation", new Flag());
        keys.put("affinity", Shape.object());
        return keys;
    }

    private static Map<String, Shape> route() {
        Map<String, Shape> keys = new HashMap<>(conditions());
        for (String flag :
                List.of("caseSensitive", "important", "user", "continue", "override", "check", "isInternal")) {
            keys.put(flag, new Flag());
        }
        for (String free : List.of(
                "locale",
                "middleware",
                "middlewarePath",
                "middlewareRawSrc",
                "mitigate",
                "transforms",
                "respectOriginCacheControl")) {
            keys.put(free, new Any());
        }
        for (String path : List.of("src", "source", "dest")) {
            keys.put(path, text(CommonShapes.LONG));
        }
        keys.put("destination", destination());
        keys.put("handle", text(32));
        keys.put("headers", CommonShapes.texts(LONGEST_HEADER));
        keys.put("methods", new Listed(10, text(32)));
        keys.put("status", CommonShapes.status());
        keys.put("statusCode", CommonShapes.status());
        return keys;
    }

    private static Shape rewrite() {
        Map<String, Shape> keys = new HashMap<>(conditions());
        keys.put("source", text(CommonShapes.LONG));
        keys.put("destination", destination());
        keys.put("statusCode", CommonShapes.status());
        keys.put("transforms", new Any());
        keys.put("respectOriginCacheControl", new Flag());
        return keys(keys, "source", "destination");
    }

    private static Shape destination() {
        return new Either(text(CommonShapes.LONG), Shape.object());
    }

    private static Map<String, Shape> conditions() {
        Shape variables = new Listed(64, text(CommonShapes.NAME));
        return Map.of("has", conditionList(), "missing", conditionList(), "env", variables);
    }

    private static Shape conditionList() {
        return new Listed(16, Shape.object());
    }
}
