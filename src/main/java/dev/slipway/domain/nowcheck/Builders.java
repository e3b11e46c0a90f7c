package dev.slipway.domain.nowcheck;

import java.util.List;
import java.util.Map;

/**
 * A builder by its name, with or without a version.
 *
 * @param exists whether it is published, or may be: of those that are not Vercel's own nothing is known
 * @param remedy what to write in its place
 */
record Builders(boolean exists, String remedy) {
    /** Those that @vercel/fs-detectors 7.7.3 and vercel 54.21.1 depend on or name (November 2026). */
    private static final List<String> PUBLISHED = List.of(
            "backends",
            "container",
            "elysia",
            "express",
            "fastify",
            "gatsby-plugin-vercel-builder",
            "go",
            "h3",
            "hono",
            "hydrogen",
            "koa",
            "nestjs",
            "next",
            "node",
            "python",
            "redwood",
            "remix",
            "remix-builder",
            "ruby",
            "rust",
            "static",
            "static-build");

    private static final Map<String, String> SUCCESSORS = Map.of(
            "node-server", "\"@vercel/node\"",
            "nuxt-builder", "the framework's own build, without `builds`",
            "php", "the community's builder, such as \"vercel-php@0.7.1\"");

    static Builders named(String spec) {
        int tag = spec.indexOf('@', 1);
        String name = tag < 0 ? spec : spec.substring(0, tag);
        boolean own = name.startsWith("@vercel/") || name.startsWith("@now/");
        String rest = name.substring(name.indexOf('/') + 1);
        String today = PUBLISHED.contains(rest) ? "\"@vercel/" + rest + "\"" : SUCCESSORS.getOrDefault(rest, "");
        return new Builders(
                !own || PUBLISHED.contains(rest),
                today.isEmpty()
                        ? "There is no successor: build it in package.json's `build`, without `builds`."
                        : "Write " + today + " for a deployment of today.");
    }
}
