package dev.slipway.usecase.deploycheck.packaging;

import dev.slipway.domain.descriptor.ServerlessVersion;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.packaging.Bundler;
import dev.slipway.domain.packaging.PatternScope;
import dev.slipway.domain.packaging.ReplayedPatterns.PatternClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The bundlers that a file with functions names. */
record Bundlers(FunctionFile file) {
    private static final String EXTERNAL =
            "Leave it outside, and ship it: external: ['@prisma/client', '.prisma/client'] in custom.esbuild, and"
                    + " 'node_modules/.prisma/client/*query*engine-rhel*' in package.patterns.";
    private static final String SAM = "Leave it outside (External: ['@prisma/client'] in Metadata.BuildProperties) and"
            + " ship it in a layer; or copy the engine into the folder of the bundle after sam build.";

    boolean isThere() {
        return !plugins().isEmpty() || esbuild().isPresent() || unasked().isPresent();
    }

    /** The names of bundlers among the plugins, with where they stand. */
    private List<Node> plugins() {
        return at("plugins").map(Bundlers::items).orElse(List.of()).stream()
                .filter(item -> item.asText()
                        .filter(name -> Stream.of("serverless-esbuild", "serverless-webpack", "serverless-bundle")
                                .anyMatch(name::contains))
                        .isPresent())
                .toList();
    }

    private static List<Node> items(Node plugins) {
        Node list = plugins instanceof Mapping mapping ? mapping.get("modules").orElse(plugins) : plugins;
        return list.asSequence().items();
    }

    /** The names of all plugins; of one that is named elsewhere the expression, and of a list of them. */
    static List<String> names(Node plugins) {
        return plugins.asText().isPresent()
                ? List.of(plugins.asText().get())
                : items(plugins).stream()
                        .map(item -> item.asText().orElse("a plugin"))
                        .toList();
    }

    /** What the Serverless Framework 4 bundles with by itself, where it is told to. */
    private Optional<Node> esbuild() {
        return at("build", "esbuild").filter(node -> !node.asText().equals(Optional.of("false")));
    }

    /** What the Serverless Framework 4 bundles unasked: handlers in TypeScript, where no plugin does (its guide, Building). */
    private Optional<Place> unasked() {
        boolean free = plugins().isEmpty() && at("build").isEmpty();
        return file.document().filter(ServerlessVersion::isFour).isPresent() && free ? file.typed() : Optional.empty();
    }

    /** All of them, and what they are told. */
    List<Bundler> all(List<PatternClient> clients, WebpackFile webpack) {
        if (file.document().isEmpty()) {
            return List.of();
        }
        if (!file.isServerless()) {
            return ofTemplate();
        }
        List<Bundler> found = new ArrayList<>();
        for (Node plugin : plugins()) {
            String name = plugin.asText().orElse("");
            if (name.contains("esbuild")) {
                found.add(serverlessEsbuild(name, place(plugin), at("custom", "esbuild"), clients));
            } else if (name.contains("webpack")) {
                found.add(webpack.read(name, place(plugin), at("custom", "webpack"), copies(clients)));
            } else {
                found.add(open(name, place(plugin), name + " has settings of its own, which are not judged"));
            }
        }
        unasked()
                .ifPresent(place -> found.add(
                        serverlessEsbuild("the Serverless Framework's esbuild", place, Optional.empty(), clients)));
        esbuild()
                .ifPresent(node -> found.add(serverlessEsbuild(
                        "the Serverless Framework's esbuild", place(node), Optional.of(node), clients)));
        return found;
    }

    private Bundler serverlessEsbuild(String name, Place place, Optional<Node> settings, List<PatternClient> clients) {
        if (settings.isPresent()
                && !(settings.get() instanceof Mapping)
                && settings.get().asText().filter("true"::equals).isEmpty()) {
            return open(name, place(settings.get()), "custom.esbuild stands elsewhere");
        }
        Mapping mapping = settings.orElse(document().root()).asMapping();
        boolean own = settings.isPresent();
        boolean plain = own && is(mapping, "bundle", "false");
        boolean outside = external(mapping, "external") || external(mapping, "exclude");
        boolean told = own && (outside || is(mapping, "packages", "external"));
        if (plain || told || copies(clients)) {
            return new Bundler(name, place, true, Optional.empty(), "");
        }
        Optional<Node> program = own ? mapping.get("plugins").or(() -> mapping.get("config")) : Optional.empty();
        return program.isPresent()
                ? open(name, place(program.get()), "a program of its own may tell it")
                : new Bundler(name, settings.map(this::place).orElse(place), false, Optional.empty(), EXTERNAL);
    }

    /** Whether package.patterns put an engine beside the bundle. */
    private boolean copies(List<PatternClient> clients) {
        List<PatternScope> scopes = new ServerlessPatterns(document()).scopes();
        return clients.stream()
                .flatMap(client -> client.wanted().stream())
                .anyMatch(engine -> scopes.stream()
                        .anyMatch(scope ->
                                scope.last(engine).filter(each -> each.takes()).isPresent()));
    }

    private List<Bundler> ofTemplate() {
        List<Bundler> found = new ArrayList<>();
        for (MappingEntry resource :
                at("Resources").map(Node::asMapping).map(Mapping::effective).orElse(List.of())) {
            Mapping metadata = resource.value()
                    .asMapping()
                    .get("Metadata")
                    .orElse(document().root())
                    .asMapping();
            if (is(metadata, "BuildMethod", "esbuild")) {
                Mapping properties = metadata.get("BuildProperties")
                        .orElse(document().root())
                        .asMapping();
                boolean told = metadata.get("BuildProperties").isPresent() && external(properties, "External");
                Place method = place(metadata.get("BuildMethod").orElseThrow());
                String name =
                        "esbuild, by which sam build makes " + resource.key().value() + ",";
                // sam build installs nothing beside such a bundle.
                found.add(
                        told && file.layers().isEmpty()
                                ? open(
                                        name,
                                        method,
                                        "External leaves it out of the package, and no layer of the file brings it")
                                : new Bundler(name, method, told, Optional.empty(), SAM));
            }
        }
        return found;
    }

    private static boolean external(Mapping settings, String key) {
        return settings.get(key).map(node -> node.asSequence().items()).orElse(List.of()).stream()
                .flatMap(item -> item.asText().stream())
                .anyMatch(Bundlers::isClient);
    }

    static boolean isClient(String name) {
        return name.equals("*") || name.startsWith("@prisma/") || name.startsWith(".prisma");
    }

    private static boolean is(Mapping settings, String key, String value) {
        return settings.get(key).flatMap(Node::asText).filter(value::equals).isPresent();
    }

    private Bundler open(String name, Place place, String why) {
        return new Bundler(
                name,
                place,
                false,
                Optional.of("what " + name + " is told of the client: " + why + " (" + place.place()
                        + "); give the package: --package dist.zip"),
                "");
    }

    private Optional<Node> at(String... keys) {
        return file.document().flatMap(document -> document.at(keys));
    }

    private Document document() {
        return file.document().orElseThrow();
    }

    private Place place(Node node) {
        int line = document().line(node);
        return Place.in(file.name(), line, document().lineText(line));
    }
}
