package dev.slipway.usecase.deploycheck.source;

import dev.slipway.domain.descriptor.PlatformFiles;
import dev.slipway.domain.edge.EdgeFile;
import dev.slipway.domain.edge.EdgeFile.Ground;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.script.ClientReach;
import dev.slipway.domain.script.EdgeRuntime;
import dev.slipway.domain.script.ModuleGraph;
import dev.slipway.domain.script.WorkerFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds which files run at the edge, and what they reach. */
final class EdgeFiles {
    private static final int MOST = 300;
    private static final String LAYOUT = "layout";

    /** What Next.js calls of a folder of app, with a runtime of its own (Next.js, Route Segment Config). */
    private static final Set<String> SEGMENTS =
            Set.of("page", LAYOUT, "route", "icon", "apple-icon", "opengraph-image", "twitter-image");

    private final List<String> all;
    private final ImportPaths paths;
    private final Routes routes;
    private final Map<String, EdgeRuntime.Said> layouts = new HashMap<>();
    private final List<EdgeFile> found = new ArrayList<>();
    private final ModuleGraph graph;

    EdgeFiles(Routes routes, List<String> all, ImportPaths paths, ModuleGraph graph) {
        this.all = all;
        this.routes = routes;
        this.paths = paths;
        this.graph = graph;
    }

    List<EdgeFile> find() {
        PlatformFiles.WRANGLER.stream().filter(all::contains).limit(1).forEach(this::worker);
        // A layout speaks for the pages below it.
        Stream.concat(
                        all.stream().filter(file -> isSegment(file, LAYOUT)),
                        all.stream().filter(file -> !isSegment(file, LAYOUT)))
                .takeWhile(file -> found.size() < MOST)
                .forEach(this::look);
        return found;
    }

    /** What a build makes first is not here, and not judged. */
    private void worker(String config) {
        paths.text(config)
                .flatMap(WorkerFile::main)
                .map(main -> main.startsWith("./") ? main.substring(2) : main)
                .filter(all::contains)
                .ifPresent(main -> add(main, Ground.WORKER, Place.in(config, 0, "main = \"" + main + "\"")));
    }

    private void look(String file) {
        if (!Routes.isScript(file)) {
            return;
        }
        if (routes.isAtTheEdge(file)) {
            add(file, Ground.DENO, Place.in(file, 0, "an edge function of Netlify, by its folder"));
            return;
        }
        boolean middleware = routes.next() && Routes.stem(file).equals("middleware");
        if (middleware || isRoute(file)) {
            Optional<EdgeRuntime.Said> said = paths.text(file).flatMap(text -> EdgeRuntime.of(file, text));
            if (isSegment(file, LAYOUT)) {
                said.ifPresent(each -> layouts.put(folder(file), each));
            }
            Optional<EdgeRuntime.Said> counts =
                    said.or(() -> isSegment(file, "page") ? ofLayout(file) : Optional.empty());
            if (middleware && counts.isEmpty()) {
                add(file, Ground.MIDDLEWARE, Place.in(file, 0, "a middleware of Next.js, without runtime: 'nodejs'"));
            } else if (counts.isPresent() && counts.get().edge()) {
                add(
                        file,
                        middleware ? Ground.MIDDLEWARE : Ground.EDGE_RUNTIME,
                        counts.get().place());
            }
        }
    }

    /** Of Vercel alone, also those of Remix and of SvelteKit, whose adapters for it take the same config. */
    private boolean isRoute(String file) {
        return routes.next()
                ? Routes.inSource(file).startsWith("pages/")
                        || SEGMENTS.stream().anyMatch(each -> isSegment(file, each))
                : routes.isVercel()
                        && (file.startsWith("app/routes/")
                                || file.startsWith("src/routes/")
                                || (file.startsWith("api/") && !file.contains("/_")));
    }

    private boolean isSegment(String file, String name) {
        String stem = Routes.stem(file);
        return routes.next() && stem.startsWith("app/") && stem.endsWith("/" + name);
    }

    private Optional<EdgeRuntime.Said> ofLayout(String page) {
        for (String at = folder(page); !at.isEmpty(); at = folder(at.substring(0, at.length() - 1))) {
            EdgeRuntime.Said said = layouts.get(at);
            if (said != null) {
                return Optional.of(said);
            }
        }
        return Optional.empty();
    }

    private static String folder(String file) {
        return file.substring(0, file.lastIndexOf('/') + 1);
    }

    private void add(String file, Ground ground, Place why) {
        ClientReach.Reached reached = ClientReach.of(graph, file);
        Optional<String> elsewhere = reached.unread().stream()
                .sorted()
                .findFirst()
                .map(each -> "whether " + file + ", which runs at the edge, has a client there by " + each
                        + ", whose code is not found in this project");
        Optional<String> unread = reached.whole()
                ? elsewhere
                : Optional.of("whether " + file + ", which runs at the edge, has a client there: it takes in more code"
                        + " than is followed");
        found.add(new EdgeFile(file, ground, why, reached.clients(), reached.accelerated(), unread));
    }
}
