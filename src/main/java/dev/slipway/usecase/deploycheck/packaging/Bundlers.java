package dev.slipway.usecase.deploycheck.packaging;

import dev.slipway.domain.descriptor.ServerlessVersion;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.packaging.Bundler;
import dev.slipway.domain.packaging.Bundler.Handling;
import dev.slipway.domain.packaging.Bundler.Loses;
import dev.slipway.domain.packaging.Bundler.Ships;
import dev.slipway.domain.packaging.Bundler.Unknown;
import dev.slipway.domain.packaging.ReplayedPatterns.PatternClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The bundlers that a file with functions names. */
record Bundlers(FunctionFile file, Optional<Document> manifest) {
    static final String BUNDLED =
            "takes Prisma's client into the bundle; nothing there leaves it outside, and nothing puts"
                    + " the engine beside the bundle.";
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

    /** Why it is not known which plugins there are: a list of them, or one, stands elsewhere. */
    Optional<Node> unread() {
        Optional<Node> plugins = file.isServerless() ? at("plugins") : Optional.empty();
        return Stream.concat(plugins.stream(), plugins.stream().flatMap(each -> items(each).stream()))
                .filter(each ->
                        each.asText().filter(name -> name.startsWith("${")).isPresent())
                .findFirst();
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
        PackedClients packed = new PackedClients(file, document(), clients, true);
        List<Bundler> found = new ArrayList<>();
        unread().ifPresent(node -> found.add(new Bundler(
                "a bundler", place(node), new Unknown("which plugins there are stands elsewhere, " + at(node)))));
        for (Node plugin : plugins()) {
            String name = plugin.asText().orElse("");
            if (name.contains("esbuild")) {
                found.add(serverlessEsbuild(name, place(plugin), "custom.esbuild", custom("esbuild"), packed));
            } else if (name.contains("webpack")) {
                found.add(webpack.read(
                        name, place(plugin), custom("webpack"), new PackedClients(file, document(), clients, false)));
            } else {
                found.add(new Bundler(
                        name,
                        place(plugin),
                        new Unknown("it has settings of its own, which are not judged (" + at(plugin) + ")")));
            }
        }
        String own = "the Serverless Framework's esbuild";
        unasked()
                .ifPresent(
                        place -> found.add(serverlessEsbuild(own, place, "build.esbuild", Optional.empty(), packed)));
        esbuild()
                .ifPresent(node ->
                        found.add(serverlessEsbuild(own, place(node), "build.esbuild", Optional.of(node), packed)));
        return found;
    }

    /** A plugin's settings, or what stands in the place of all of them. */
    private Optional<Node> custom(String key) {
        return at("custom").filter(each -> each.asText().isPresent()).or(() -> at("custom", key));
    }

    private Bundler serverlessEsbuild(
            String name, Place place, String key, Optional<Node> settings, PackedClients packed) {
        if (settings.isPresent()
                && !(settings.get() instanceof Mapping)
                && settings.get().asText().filter("true"::equals).isEmpty()) {
            return new Bundler(
                    name, place(settings.get()), new Unknown(key + " stands elsewhere, " + at(settings.get())));
        }
        Mapping mapping = settings.orElse(document().root()).asMapping();
        Handling handling = settings.isPresent() && is(mapping, "bundle", "false")
                ? new Ships()
                : handling(settings.isPresent() ? mapping : nothing(), key, packed);
        return new Bundler(name, settings.map(this::place).orElse(place), handling);
    }

    /** The Serverless Framework 4 takes the scripts of package.json along to where it installs (its lib/plugins/esbuild). */
    private Optional<String> installHook() {
        return Stream.of("preinstall", "install", "postinstall", "prepare")
                .filter(name -> manifest.flatMap(read -> read.at("scripts", name))
                        .flatMap(Node::asText)
                        .filter(line -> line.contains("prisma"))
                        .isPresent())
                .findFirst()
                .map(name -> name + " of package.json");
    }

    private static Mapping nothing() {
        return Document.empty("", "").root().asMapping();
    }

    private Handling handling(Mapping settings, String key, PackedClients packed) {
        String remedy = "Leave it outside, and ship it as it was generated: external: ['@prisma/client'] in " + key
                + ", and 'node_modules/.prisma/client/**' in package.patterns.";
        boolean four = key.startsWith("build");
        boolean packages = is(settings, "packages", "external");
        if (packed.areModules() && (external(settings, "external") || (four && packages))) {
            Optional<String> own = settings.get("packagerOptions").map(each -> "packagerOptions");
            return packed.anew(four ? installHook() : own, remedy);
        }
        if (packed.areModules() && (external(settings, "exclude") || packages)) {
            return packed.alone(remedy);
        }
        if (packed.hasEngine()) {
            return new Ships();
        }
        Optional<String> open = settings.get("plugins")
                .or(() -> settings.get("config"))
                .or(() -> settings.get("configFile"))
                .map(each -> "a program of its own may tell it")
                .or(packed::engineFromElsewhere);
        return open.<Handling>map(Unknown::new).orElseGet(() -> new Loses(BUNDLED, remedy));
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
                Handling handling = told && file.layers().isEmpty()
                        ? new Unknown("External leaves it out of the package, and no layer of the file brings it ("
                                + method.place() + ")")
                        : told ? new Ships() : new Loses(BUNDLED, SAM);
                found.add(new Bundler(name, method, handling));
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

    private String at(Node node) {
        return place(node).place();
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
