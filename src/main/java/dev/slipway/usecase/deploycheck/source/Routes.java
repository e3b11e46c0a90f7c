package dev.slipway.usecase.deploycheck.source;

import dev.slipway.domain.deployment.Deployment;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.netlifyconfig.NetlifyToml;
import dev.slipway.usecase.deploycheck.destination.FolderTexts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which files are handlers by where they lie.
 *
 * @param functions the folders of Netlify's functions, with a slash at their end
 * @param edge those of its edge functions
 */
record Routes(Deployment deployment, boolean next, List<String> functions, List<String> edge) {
    /** What platforms and Next.js call of such a file. */
    static final Set<String> NAMES =
            Set.of("default", "handler", "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

    private static final List<String> ENDINGS = List.of(".js", ".mjs", ".cjs", ".ts", ".mts", ".cts", ".jsx", ".tsx");

    /** A folder that netlify.toml names takes the place of the usual one (Netlify, File-based configuration, 2025-11). */
    static Routes of(Deployment deployment, boolean next, FolderTexts project) {
        Optional<Document> config = project.document(NetlifyToml.FILE);
        return new Routes(
                deployment,
                next,
                folders(
                        config,
                        "functions",
                        text(config, "functions", "directory").or(() -> text(config, "build", "functions"))),
                folders(config, "edge-functions", text(config, "build", "edge_functions")));
    }

    /** Counted from the base, which may be the folder of the file. */
    private static List<String> folders(Optional<Document> config, String usual, Optional<String> named) {
        String folder = named.orElse("netlify/" + usual);
        return Stream.of("", text(config, "build", "base").orElse(""))
                .distinct()
                .flatMap(base -> ImportPaths.plain("./" + base + "/" + folder + "/").stream())
                .map(path -> path.isEmpty() ? path : path + "/")
                .toList();
    }

    private static Optional<String> text(Optional<Document> config, String... keys) {
        return config.flatMap(document -> document.at(keys)).flatMap(Node::asText);
    }

    boolean isAtTheEdge(String file) {
        return deployment.goesTo(Platform.NETLIFY) && edge.stream().anyMatch(file::startsWith);
    }

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
                || (deployment.goesTo(Platform.NETLIFY) && functions.stream().anyMatch(file::startsWith));
    }
}
