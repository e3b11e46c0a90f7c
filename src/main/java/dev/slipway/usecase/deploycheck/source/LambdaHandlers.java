package dev.slipway.usecase.deploycheck.source;

import dev.slipway.domain.descriptor.PlatformFiles;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Sequence;
import dev.slipway.usecase.deploycheck.destination.FolderTexts;
import java.nio.file.InvalidPathException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of the handlers that serverless.yml or a SAM template names: {@code src/orders.handler}. */
final class LambdaHandlers {
    private static final List<String> ENDINGS = List.of(".ts", ".mts", ".cts", ".tsx", ".mjs", ".cjs", ".js", ".jsx");

    /** Where builds write what they make of {@code src}. */
    private static final List<String> BUILT = List.of("dist/", "build/", "lib/", ".build/");

    private final FolderTexts texts;
    private final Map<String, Set<String>> files = new TreeMap<>();

    LambdaHandlers(FolderTexts texts) {
        this.texts = texts;
    }

    /** The names of their functions, by file. */
    Map<String, Set<String>> files() {
        PlatformFiles.SERVERLESS.stream()
                .flatMap(name -> texts.document(name).stream())
                .limit(1)
                .forEach(this::serverless);
        PlatformFiles.TEMPLATES.stream()
                .flatMap(name -> texts.document(name).stream())
                .limit(1)
                .forEach(this::template);
        return files;
    }

    private void serverless(Document document) {
        document.at("functions").stream()
                .flatMap(functions ->
                        functions instanceof Sequence several ? several.items().stream() : Stream.of(functions))
                .flatMap(each -> each.asMapping().entries().stream())
                .flatMap(each -> each.value().asMapping().get("handler").stream())
                .flatMap(each -> each.asText().stream())
                .forEach(handler -> add("", handler));
    }

    private void template(Document document) {
        Optional<Node> shared = document.at("Globals", "Function");
        for (MappingEntry resource : document.at("Resources").stream()
                .flatMap(each -> each.asMapping().entries().stream())
                .toList()) {
            Optional<Node> properties = resource.value().asMapping().get("Properties");
            Optional<String> handler = text(properties, "Handler").or(() -> text(shared, "Handler"));
            boolean function = resource.value()
                    .asMapping()
                    .get("Type")
                    .flatMap(Node::asText)
                    .filter(type -> type.endsWith("::Function"))
                    .isPresent();
            if (function && handler.isPresent()) {
                add(
                        text(properties, "CodeUri")
                                .or(() -> text(shared, "CodeUri"))
                                .orElse(""),
                        handler.get());
            }
        }
    }

    private static Optional<String> text(Optional<Node> of, String key) {
        return of.flatMap(each -> each.asMapping().get(key)).flatMap(Node::asText);
    }

    private void add(String base, String handler) {
        int dot = handler.lastIndexOf('.');
        if (dot <= 0 || handler.contains("$")) {
            return;
        }
        String path = (base.isEmpty() || base.equals(".") || base.equals("./") ? "" : base.replaceAll("/+$", "") + "/")
                + handler.substring(0, dot);
        source(path)
                .ifPresent(file ->
                        files.computeIfAbsent(file, key -> new HashSet<>()).add(handler.substring(dot + 1)));
    }

    /** What is written by people, where the name is that of what a build makes. */
    private Optional<String> source(String path) {
        String plain = path.startsWith("./") ? path.substring(2) : path;
        Stream<String> places = BUILT.stream()
                .filter(plain::startsWith)
                .map(built -> plain.substring(built.length()))
                .flatMap(rest -> Stream.of("src/" + rest, rest));
        return Stream.concat(places, Stream.of(plain))
                .flatMap(each -> ENDINGS.stream().map(ending -> each + ending))
                .filter(this::isThere)
                .findFirst();
    }

    private boolean isThere(String name) {
        try {
            return texts.inside(name).isPresent();
        } catch (InvalidPathException noPath) {
            return false;
        }
    }
}
