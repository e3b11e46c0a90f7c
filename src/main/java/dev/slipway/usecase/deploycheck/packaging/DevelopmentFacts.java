package dev.slipway.usecase.deploycheck.packaging;

import dev.slipway.domain.deployment.Deployment;
import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.packaging.DevelopmentPackages;
import dev.slipway.domain.packaging.DevelopmentPackages.Named;
import dev.slipway.domain.packaging.PatternScope;
import dev.slipway.domain.release.PrismaPackages;
import java.util.List;
import java.util.Optional;

/** Finds what package.json names for development alone, and whether the Serverless Framework leaves that out. */
record DevelopmentFacts(Deployment deployment, FunctionFile file, Document manifest) {
    private static final List<String> NEEDED = List.of("dependencies", "optionalDependencies", "peerDependencies");

    /** Plugins that change nothing of what is packed. */
    private static final List<String> HARMLESS = List.of(
            "serverless-offline", "serverless-dotenv-plugin", "serverless-prune-plugin", "serverless-domain-manager");

    /** The one that compiles and packs no otherwise (serverless-plugin-typescript 2, 2026-12-01). */
    private static final String TYPESCRIPT = "serverless-plugin-typescript";

    DevelopmentPackages facts() {
        List<Named> names = deployment.shipped().isEmpty() && file.isServerless() ? names() : List.of();
        return names.isEmpty()
                ? new DevelopmentPackages(names, Optional.empty(), Optional.empty())
                : new DevelopmentPackages(names, packed(names), open());
    }

    private List<Named> names() {
        return entries("devDependencies").stream()
                .filter(entry -> isLoaded(entry.key().value())
                        && NEEDED.stream()
                                .noneMatch(kind ->
                                        manifest.at(kind, entry.key().value()).isPresent()))
                .map(entry -> new Named(entry.key().value(), place(entry.key())))
                .toList();
    }

    /** A client of JavaScript in a folder of its own has what it needs of the package beside it (Prisma 3.15 to 6.19). */
    private boolean isLoaded(String name) {
        return name.startsWith(PrismaPackages.ADAPTERS)
                || (name.equals(PrismaPackages.CLIENT)
                        && deployment.project().generators().stream()
                                .anyMatch(each -> each.provider().equals(PrismaPackages.OUTPUT_GENERATOR)
                                        || each.folder().toString().contains("node_modules")));
    }

    private Optional<String> packed(List<Named> names) {
        boolean images = deployment.destinations().stream()
                .filter(each -> each.platform() == Platform.LAMBDA)
                .allMatch(each -> each.runtimeName()
                        .filter(name -> name.startsWith(Destination.IMAGE))
                        .isPresent());
        if (images) {
            return Optional.of("its functions are images");
        }
        // Serverless Framework 3, lib/plugins/package/lib/package-service.js: what it leaves out stands before the
        // patterns.
        Optional<Node> set = at("package", "excludeDevDependencies");
        if (set.flatMap(Node::asText).filter("false"::equals).isPresent()
                || at("package", "artifact").isPresent()) {
            return Optional.of("it packs what is named for development too, or another tool packs");
        }
        return file.document()
                .map(ServerlessPatterns::new)
                .filter(patterns -> patterns.scopes().stream()
                        .allMatch(scope -> names.stream().allMatch(each -> isPutIn(scope, each))))
                .map(patterns -> "package.patterns put it in again");
    }

    private static boolean isPutIn(PatternScope scope, Named each) {
        return scope.last("node_modules/" + each.name() + "/package.json")
                .filter(pattern -> pattern.takes())
                .isPresent();
    }

    /** Why it is not known; a plugin may pack by itself, and a layer bring what is left out. */
    private Optional<String> open() {
        if (file.document().isEmpty()) {
            return Optional.of(file.name() + " is a program, or cannot be read");
        }
        Optional<Place> layers = file.layers();
        if (layers.isPresent()) {
            return Optional.of("a layer may bring it, " + layers.get().place());
        }
        List<String> plugins = at("plugins").map(Bundlers::names).orElse(List.of());
        if (new Bundlers(file, Optional.of(manifest)).isThere()
                || (file.typed().isPresent() && !plugins.contains(TYPESCRIPT))) {
            return Optional.of("a bundler decides what is packed");
        }
        return plugins.stream()
                .filter(name -> !HARMLESS.contains(name) && !name.equals(TYPESCRIPT))
                .findFirst()
                .map(name -> name + " may pack otherwise");
    }

    private List<MappingEntry> entries(String key) {
        return manifest.at(key).map(Node::asMapping).map(Mapping::entries).orElse(List.of());
    }

    private Optional<Node> at(String... keys) {
        return file.document().flatMap(document -> document.at(keys));
    }

    private Place place(Node node) {
        int line = manifest.line(node);
        return Place.in(manifest.name(), line, manifest.lineText(line));
    }
}
