package dev.slipway.usecase.deploycheck;

import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.deployment.ImageDestination;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.descriptor.Declared;
import dev.slipway.domain.descriptor.Descriptors;
import dev.slipway.domain.descriptor.Neighbours;
import dev.slipway.domain.descriptor.SlipwayFile;
import dev.slipway.domain.dockerfile.Dockerfile;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.Documents;
import dev.slipway.port.ReadableTexts;
import dev.slipway.usecase.manifests.KubernetesFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds where a project goes, by the files that platforms read. */
final class Destinations {
    /** The first that is there declares the functions. */
    private static final List<String> FUNCTIONS = List.of(
            "serverless.yml", "serverless.yaml", "serverless.json", "template.yaml", "template.yml", "template.json");

    /** Programs that are not run: they say where, and no more. */
    private static final List<String> PROGRAMS =
            List.of("serverless.ts", "serverless.js", "serverless.cjs", "serverless.mjs");

    private static final List<String> COMPOSE =
            List.of("compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml");

    private static final Map<String, Platform> BY_NAME = new LinkedHashMap<>();

    static {
        BY_NAME.put("vercel.json", Platform.VERCEL);
        BY_NAME.put("vercel.ts", Platform.VERCEL);
        BY_NAME.put("vercel.toml", Platform.VERCEL);
        BY_NAME.put(".vercel/project.json", Platform.VERCEL);
        BY_NAME.put("now.json", Platform.NOW);
        BY_NAME.put("netlify.toml", Platform.NETLIFY);
        BY_NAME.put(FlyToml.NAME, Platform.FLY);
    }

    private final ReadableTexts texts;
    private final Documents documents;
    private final Path folder;
    private final List<Destination> found = new ArrayList<>();
    private final Map<String, Problem> unread = new LinkedHashMap<>();
    private final Map<String, Destination> byFunction = new LinkedHashMap<>();
    private boolean described;
    private boolean hostNetwork;
    private boolean decided;

    private Destinations(ReadableTexts texts, Documents documents, Path folder) {
        this.texts = texts;
        this.documents = documents;
        this.folder = folder;
    }

    /**
     * What the files say.
     *
     * @param described whether one is there that declares functions or services, also one that cannot be read
     * @param decided whether a team has written something down
     * @param hostNetwork whether a service of a compose file may share a network with its host or with another service
     * @param functions where those go that a file declares, by name
     * @param unread those that cannot be read, by name
     */
    record Found(
            List<Destination> destinations,
            boolean described,
            boolean decided,
            boolean hostNetwork,
            Map<String, Destination> functions,
            Map<String, Problem> unread) {
        Found {
            destinations = List.copyOf(destinations);
            functions = Map.copyOf(functions);
        }

        /** Where the functions go that a package is named for: by their whole name, or by the end of the package's. */
        List<Destination> named(String name) {
            Destination exact = functions.get(name);
            return exact != null
                    ? List.of(exact)
                    : functions.entrySet().stream()
                            .filter(each -> name.endsWith("-" + each.getKey()) || name.endsWith("_" + each.getKey()))
                            .map(Map.Entry::getValue)
                            .distinct()
                            .toList();
        }
    }

    /** All of a project, by file; a file that cannot be read says its platform and no more. */
    static Found of(ReadableTexts texts, Documents documents, Path folder) {
        Destinations destinations = new Destinations(texts, documents, folder);
        destinations.decided();
        destinations.functions();
        destinations.named();
        destinations.containers();
        destinations.manifests();
        return new Found(
                destinations.found,
                destinations.described,
                destinations.decided,
                destinations.hostNetwork,
                destinations.byFunction,
                destinations.unread);
    }

    /** What a team has written down, since no file of a platform says it. */
    private void decided() {
        for (String name : SlipwayFile.NAMES) {
            Optional<String> text = text(name);
            decided |= text.isPresent();
            text.flatMap(each -> said(name, each)).ifPresent(this::add);
        }
    }

    private Optional<Destination> said(String name, String text) {
        try {
            Optional<Document> document = documents.parse(name, text).stream().findFirst();
            if (document.isEmpty()) {
                return Optional.empty();
            }
            var said = SlipwayFile.read(document.get()).destination();
            return said.platform()
                    .flatMap(word -> Platform.of(word.value())
                            .map(platform -> new Destination(platform, word.place(), said.runtime(), said.arch())));
        } catch (ProblemException e) {
            // Who reads its other parts says what is wrong with it.
            return Optional.empty();
        }
    }

    private void functions() {
        for (String name : FUNCTIONS) {
            if (isThere(name)) {
                functions(name);
                return;
            }
        }
        PROGRAMS.stream().filter(this::isThere).findFirst().ifPresent(name -> add(Platform.LAMBDA, name));
    }

    private void functions(String name) {
        described = true;
        List<Document> read = read(name);
        List<Declared> lambdas = declared(read).stream()
                .filter(each -> each.workload().isFunction())
                .toList();
        for (Declared each : lambdas) {
            Destination to = lambda(each);
            add(to);
            byFunction.put(each.workload().name(), to);
        }
        // Its functions may stand where they cannot be read; a provider that is named is whoever it says.
        if (lambdas.isEmpty() && (read.isEmpty() || read.stream().anyMatch(Destinations::isAws))) {
            add(Platform.LAMBDA, name);
        }
    }

    private static boolean isAws(Document document) {
        return document.at("provider", "name")
                .or(() -> document.at("provider"))
                .flatMap(Node::asText)
                .filter("aws"::equals)
                .isPresent();
    }

    private Destination lambda(Declared declared) {
        return FunctionDestination.of(declared, this::text);
    }

    private void named() {
        BY_NAME.forEach((name, platform) -> {
            if (isThere(name) && found.stream().noneMatch(each -> each.platform() == platform)) {
                add(platform, name);
            }
        });
    }

    private void containers() {
        found.replaceAll(each -> each.platform() == Platform.FLY ? onFly(each) : each);
        text("Dockerfile")
                .filter(text -> found.stream().noneMatch(each -> FlyToml.isBuiltOf("Dockerfile", each)))
                .map(text -> unread.containsKey("Dockerfile")
                        ? Destination.of(Platform.IMAGE, Place.in("Dockerfile", 0, "it is there"))
                        : ImageDestination.of(Dockerfile.read("Dockerfile", text)))
                .ifPresent(this::add);
        compose();
    }

    /** The image that is built for it, so that it and its Dockerfile are one destination. */
    private Destination onFly(Destination fly) {
        return read(FlyToml.NAME).stream()
                .findFirst()
                .map(FlyToml::new)
                .orElse(FlyToml.NONE)
                .known(fly, name -> text(name).filter(text -> !unread.containsKey(name)));
    }

    private void compose() {
        for (String name : COMPOSE) {
            if (isThere(name)) {
                List<Document> read = read(name);
                if (read.isEmpty()) {
                    add(Platform.COMPOSE, name);
                }
                List<Declared> services = declared(read);
                // One with nothing but the developer's database declares nothing that is deployed.
                described |= read.isEmpty() || !services.isEmpty();
                hostNetwork =
                        text(name).filter(text -> text.contains("network_mode")).isPresent();
                services.stream()
                        .findFirst()
                        .ifPresent(each -> add(
                                Destination.of(Platform.COMPOSE, each.workload().place())));
                return;
            }
        }
    }

    /** One destination, however many manifests there are. */
    private void manifests() {
        List<Path> files;
        try {
            KubernetesFiles kubernetes = KubernetesFiles.of(texts, folder);
            files = Stream.concat(kubernetes.manifests().stream(), kubernetes.unread().stream())
                    .toList();
        } catch (ProblemException e) {
            // Who plans says what cannot be listed.
            return;
        }
        List<String> names = files.stream()
                .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                .toList();
        if (names.isEmpty()) {
            return;
        }
        described = true;
        add(Destination.of(
                Platform.KUBERNETES,
                declared(names.stream().flatMap(name -> read(name).stream()).toList()).stream()
                        .findFirst()
                        .map(each -> each.workload().place())
                        .orElse(Place.in(names.get(0), 0, "it is there"))));
    }

    private void add(Platform platform, String file) {
        add(Destination.of(platform, Place.in(file, 0, "it is there")));
    }

    /** Functions that run in the same are one destination. */
    private void add(Destination destination) {
        if (found.stream().noneMatch(each -> each.title().equals(destination.title()))) {
            found.add(destination);
        }
    }

    private boolean isThere(String name) {
        return text(name).isPresent();
    }

    private Optional<String> text(String name) {
        try {
            return texts.read(folder.resolve(name));
        } catch (ProblemException e) {
            unread.put(name, e.problem());
            return Optional.of("");
        }
    }

    private List<Declared> declared(List<Document> read) {
        return Descriptors.read(read, new Beside()).declared();
    }

    /** The documents of a file; none where it cannot be read. */
    private List<Document> read(String name) {
        try {
            Optional<String> text = texts.read(folder.resolve(name));
            return text.isPresent() ? documents.parse(name, text.get()) : List.of();
        } catch (ProblemException e) {
            unread.put(name, e.problem());
            return List.of();
        }
    }

    /** Other files of the same folder. */
    private final class Beside implements Neighbours {
        @Override
        public Optional<String> text(Document of, String path) {
            Path file = folder.resolve(path).normalize();
            try {
                return file.startsWith(folder) ? texts.read(file) : Optional.empty();
            } catch (ProblemException e) {
                // Who plans says what it could not read.
                return Optional.empty();
            }
        }

        @Override
        public Optional<Document> document(Document of, String path) {
            Optional<String> text = text(of, path);
            try {
                return text.isPresent()
                        ? documents.parse(path, text.get()).stream().findFirst()
                        : Optional.empty();
            } catch (ProblemException e) {
                return Optional.empty();
            }
        }
    }
}
