package dev.slipway.usecase.deploycheck.source;

import dev.slipway.domain.nodeproject.PackageManifest;
import java.util.List;
import java.util.regex.Pattern;

/** Which files give a server of a known framework its handlers. */
record Servers(PackageManifest manifest) {
    private static final List<String> FRAMEWORKS = List.of("express", "hono", "fastify", "koa", "@koa/router", "polka");

    /** There a client for each request is what Prisma advises: nothing outlives it. */
    private static final List<String> WORKERS = List.of("wrangler", "@cloudflare/workers-types");

    private static final Pattern SCRIPT = Pattern.compile(".*[.](js|mjs|cjs|ts|mts|cts)");
    private static final Pattern ASIDE =
            Pattern.compile("(?i)(.*/)?(tests?|__tests__|__mocks__|spec|e2e|examples?|docs|dist|build|out|coverage)/.*"
                    + "|.*[.](test|spec|d)[.][a-z]+");

    boolean any() {
        return FRAMEWORKS.stream().anyMatch(manifest::dependsOn)
                && WORKERS.stream().noneMatch(manifest::dependsOn);
    }

    /** Whether a file is a source of the project that may do so. */
    boolean mayBegin(String name) {
        return any() && SCRIPT.matcher(name).matches() && !ASIDE.matcher(name).matches();
    }

    /** Whether it does, by what it takes in. */
    boolean uses(String text) {
        return any()
                && FRAMEWORKS.stream()
                        .anyMatch(each -> text.contains("\"" + each + "\"") || text.contains("'" + each + "'"));
    }
}
