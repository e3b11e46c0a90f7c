package dev.slipway.domain.nowcheck;

import static dev.slipway.domain.nowcheck.Shape.keys;
import static dev.slipway.domain.nowcheck.Shape.object;
import static dev.slipway.domain.nowcheck.Shape.text;
import static dev.slipway.domain.nowcheck.Shape.whole;

import dev.slipway.domain.nowcheck.Shape.Amount;
import dev.slipway.domain.nowcheck.Shape.Either;
import dev.slipway.domain.nowcheck.Shape.Flag;
import dev.slipway.domain.nowcheck.Shape.Listed;
import dev.slipway.domain.nowcheck.Shape.Named;
import dev.slipway.domain.nowcheck.Shape.Text;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The shapes that both eras have. */
final class CommonShapes {
    static final int LONG = 4096;
    static final int NAME = 256;
    static final int MANY = 1_000_000;

    private CommonShapes() {}

    /** Builds: vercel/vercel build-utils, schemas.ts, at 857da7774b and at 17d9ebaf8e. */
    static Shape builds() {
        return new Listed(
                128, keys(Map.of("src", new Text(1, LONG), "use", new Text(3, NAME), "config", object()), "use"));
    }

    static Shape status() {
        return whole(100, 999);
    }

    static Shape headers(int most, Map<String, Shape> more) {
        Shape pair = keys(Map.of("key", text(LONG), "value", text(32_768)), "key", "value");
        return new Listed(most, with(more, Map.of("source", text(LONG), "headers", new Listed(1024, pair)), "headers"));
    }

    static Shape redirects(int most, Map<String, Shape> more) {
        Map<String, Shape> own = Map.of(
                "source", text(LONG), "destination", text(LONG), "permanent", new Flag(), "statusCode", status());
        return new Listed(most, with(more, own, "destination"));
    }

    /** A map of texts, such as the headers of a route. */
    static Shape texts(int longest) {
        return new Named(1, 100, NAME, text(longest));
    }

    /** Settings that only the server read, with their types. */
    static Map<String, Shape> settings() {
        Shape variables = new Named(0, MANY, NAME, text(MANY));
        return Map.of(
                "version", new Amount(-MANY, MANY, 0, false),
                "name", text(MANY),
                "alias", new Either(text(MANY), new Listed(MANY, text(MANY))),
                "env", new Named(0, MANY, NAME, new Either(text(MANY), object())),
                "build", new Shape.Keyed(Map.of("env", variables), Set.of(), true),
                "regions", new Listed(MANY, text(MANY)),
                "scope", text(MANY),
                "public", new Flag(),
                "cleanUrls", new Flag(),
                "trailingSlash", new Flag());
    }

    private static Shape with(Map<String, Shape> more, Map<String, Shape> own, String second) {
        Map<String, Shape> all = new HashMap<>(own);
        all.putAll(more);
        return keys(all, "source", second);
    }
}
