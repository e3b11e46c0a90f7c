package dev.slipway.usecase.nowconfig;

import dev.slipway.domain.webproject.Framework;

/** What takes Prisma's engine along where the framework makes the functions. */
final class FrameworkNeeds {
    private static final String PLUGIN = "in a monorepo, the plugin @prisma/nextjs-monorepo-workaround-plugin";

    private FrameworkNeeds() {}

    static String of(Framework framework) {
        String engine = framework.engine();
        if (!engine.isEmpty()) {
            return "The engine is taken along by " + engine + "; " + PLUGIN + ".";
        }
        return framework.server()
                ? "Vercel's builder for " + framework.title() + " finds the server by its name and takes along what it"
                        + " imports; files in api/ may have entries."
                : "What runs on the server is built by " + framework.title()
                        + " itself; functions of your own go into api/,"
                        + " and then: slipway now-config init --format vercel";
    }
}
