package dev.slipway.usecase.deploycheck.source;

import dev.slipway.domain.deployment.Deployment;
import dev.slipway.domain.deployment.Platform;
import java.util.List;
import java.util.Set;

/** Which files are handlers by where they lie. */
record Routes(Deployment deployment, boolean next) {
    /** What platforms and Next.js call of such a file. */
    static final Set<String> NAMES =
            Set.of("default", "handler", "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

    private static final List<String> ENDINGS = List.of(".js", ".mjs", ".cjs", ".ts", ".mts", ".cts", ".jsx", ".tsx");

    boolean any() {
        return next || isVercel() || deployment.goesTo(Platform.NETLIFY);
    }

    boolean isVercel() {
        return deployment.goesTo(Platform.VERCEL) || deployment.goesTo(Platform.NOW);
    }

    /** Whether a file is a source that something may run. */
    static boolean isScript(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        boolean test = name.contains(".test.") || name.contains(".spec.") || name.endsWith(".d.ts");
        return dot > 0 && ENDINGS.contains(name.substring(dot)) && !test;
    }

    /** As Next.js sees it, which takes {@code src} for the folder itself. */
    static String inSource(String file) {
        return file.startsWith("src/") ? file.substring("src/".length()) : file;
    }

    /** The same without its ending. */
    static String stem(String file) {
        String inSource = inSource(file);
        return inSource.substring(0, Math.max(inSource.lastIndexOf('.'), 0));
    }

    boolean isHandler(String file) {
        if (!isScript(file) || file.startsWith("_", file.lastIndexOf('/') + 1)) {
            return false;
        }
        String stem = stem(file);
        boolean route = next && (stem.startsWith("pages/api/") || (stem.startsWith("app/") && stem.endsWith("/route")));
        return route
                || (isVercel() && file.startsWith("api/"))
                || (deployment.goesTo(Platform.NETLIFY) && file.startsWith("netlify/functions/"));
    }
}
