package dev.slipway.usecase.deploycheck.packaging;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.packaging.Bundler.Handling;
import dev.slipway.domain.packaging.Bundler.Loses;
import dev.slipway.domain.packaging.Bundler.Ships;
import dev.slipway.domain.packaging.Bundler.Unknown;
import dev.slipway.domain.packaging.PackagePattern;
import dev.slipway.domain.packaging.PatternScope;
import dev.slipway.domain.packaging.ReplayedPatterns.PatternClient;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What gets into a package of clients that a bundler leaves outside of its bundle, by what stands in serverless.yml.
 *
 * @param patterned whether the bundler packs what package.patterns name
 */
record PackedClients(FunctionFile file, Document document, List<PatternClient> clients, boolean patterned) {
    // serverless-esbuild 1.55.0 and serverless-webpack 5.15.0, run with the Serverless Framework 3.40.0 on 2026-12-01:
    // what they leave outside they install anew in a folder that has no schema, and so the stub ships.
    private static final String ANEW =
            "leaves Prisma's client outside and installs @prisma/client anew for the package,"
                    + " where nothing generates it: its first import asks for prisma generate.";
    private static final String NOWHERE = "leaves Prisma's client outside, and nothing puts it into the package.";

    private static final List<String> HOOKS = List.of("scriptable", "plugin-scripts", "hook", "prisma");

    /** Whether package.patterns put an engine into it that a client looks for. */
    boolean hasEngine() {
        return clients.stream().flatMap(client -> client.wanted().stream()).anyMatch(this::takes);
    }

    /** A pattern for engines that something has to put where no client is generated. */
    Optional<String> engineFromElsewhere() {
        return scopes().flatMap(scope -> scope.patterns().stream())
                .filter(each -> each.takes()
                        && each.glob().contains("query")
                        && !each.glob().contains("node_modules"))
                .findFirst()
                .map(each -> each.glob() + " takes an engine that something has to put there");
    }

    /** Of the package that a bundler installs anew what it leaves outside, unless scripts of its own do more. */
    Handling anew(Optional<String> scripts, String remedy) {
        if (isComplete()) {
            return new Ships();
        }
        Optional<String> open = scripts.map(each -> each + " may generate it where the package is made")
                .or(() -> file.layers().map(place -> "a layer may bring it, " + place.place()))
                .or(this::elsewhere);
        return open.<Handling>map(Unknown::new).orElseGet(() -> new Loses(ANEW, remedy));
    }

    /** Of the package for which nothing is installed. */
    Handling alone(String remedy) {
        boolean ships =
                file.layers().isPresent() || (isComplete() && takes("node_modules/@prisma/client/package.json"));
        return ships
                ? new Ships()
                : elsewhere().<Handling>map(Unknown::new).orElseGet(() -> new Loses(NOWHERE, remedy));
    }

    /** Whether each client lies among the packages that a bundler leaves outside by their names. */
    boolean areModules() {
        return clients.stream().allMatch(client -> client.folder().contains("node_modules"));
    }

    private boolean isComplete() {
        return hasEngine()
                && clients.stream()
                        .allMatch(client ->
                                !client.folder().contains("node_modules") || takes(client.folder() + "/index.js"));
    }

    private Optional<String> elsewhere() {
        return document.at("plugins").map(Bundlers::names).orElse(List.of()).stream()
                .filter(name -> HOOKS.stream().anyMatch(name::contains))
                .findFirst()
                .map(name -> name + " may do more")
                .or(() -> clients.isEmpty()
                        ? Optional.of("it is generated outside of the project's folder")
                        : Optional.empty())
                .or(this::unread);
    }

    private Optional<String> unread() {
        ServerlessPatterns patterns = new ServerlessPatterns(document);
        boolean unread = patterns.scopes().stream().anyMatch(PatternScope::isUnjudged) || patterns.isOpen();
        return unread && patterned
                ? Optional.of("package.patterns stand elsewhere, or use signs that are not judged here")
                : Optional.empty();
    }

    private boolean takes(String path) {
        return scopes().anyMatch(scope -> takes(scope, path));
    }

    /** Bundlers ask globby, for which a folder is all that is in it, and a star no name that begins with a dot. */
    private static boolean takes(PatternScope scope, String path) {
        boolean taken = false;
        for (PackagePattern pattern : scope.patterns()) {
            if (pattern.hits(path) || path.startsWith(pattern.glob() + "/")) {
                taken = pattern.takes()
                        && (!path.contains("/.") || pattern.glob().contains("/."));
            }
        }
        return taken;
    }

    private Stream<PatternScope> scopes() {
        return patterned ? new ServerlessPatterns(document).scopes().stream() : Stream.empty();
    }
}
