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

    private boolean isVercel() {
        return deployment.goesTo(Platform.VERCEL) || deployment.goesTo(Platform.NOW);
    }

    boolean isHandler(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        boolean script = dot > 0 && ENDINGS.contains(name.substring(dot));
        boolean test = name.contains(".test.") || name.contains(".spec.") || name.endsWith(".d.ts");
        if (!script || test || name.startsWith("_")) {
            return false;
        }
        String inSource = file.startsWith("src/") ? file.substring("src/".length()) : file;
        boolean route = next
                && (inSource.startsWith("pages/api/")
                        || (inSource.startsWith("app/")
                                && name.substring(0, dot).equals("route")));
        return route
                || (isVercel() && file.startsWith("api/"))
                || (deployment.goesTo(Platform.NETLIFY) && file.startsWith("netlify/functions/"));
    }
}
