package dev.slipway.domain.descriptor;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.document.ScalarKind;
import dev.slipway.domain.text.LineMap;
import dev.slipway.domain.text.TextRange;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The ConfigMaps and Secrets that a kustomization makes (Kustomize, configMapGenerator and secretGenerator, 2026-12-01): of texts
 * that it says, of files of variables, and of whole files.
 */
final class KustomizeMaps {
    private static final List<String> GENERATORS = List.of("configMapGenerator", "secretGenerator");
    /** Characters of files in all; one ConfigMap takes a mebibyte (Kubernetes, ConfigMap). */
    private static final int MOST = 4 << 20;

    private final Document document;
    private final Neighbours neighbours;
    private final Map<String, Optional<Document>> files = new HashMap<>();
    private int left = MOST;

    /** @param neighbours has the files that it names */
    KustomizeMaps(Document document, Neighbours neighbours) {
        this.document = document;
        this.neighbours = neighbours;
    }

    static boolean are(Document document) {
        Mapping root = document.root().asMapping();
        return GENERATORS.stream().anyMatch(key -> root.get(key).isPresent());
    }

    /**
     * By name, then by key.
     *
     * @param partly takes the names of those of which a file is not at hand
     */
    Map<String, Map<String, LocatedNode>> of(String generator, Consumer<String> partly) {
        Map<String, Map<String, LocatedNode>> all = new LinkedHashMap<>();
        items(document.root().asMapping(), generator).map(Node::asMapping).forEach(each -> {
            String name = Manifest.text(each, "name").orElse("");
            Map<String, LocatedNode> texts = all.computeIfAbsent(name, none -> new LinkedHashMap<>());
            items(each, "literals").forEach(literal -> literal(literal, texts));
            if (!Stream.concat(variableFiles(each), items(each, "files").flatMap(file -> path(file).stream()))
                    .allMatch(this::isThere)) {
                partly.accept(name);
            }
            if (left >= 0) {
                variableFiles(each).forEach(path -> variables(path, texts));
                items(each, "files").forEach(file -> file(file, texts));
            }
        });
        return all;
    }

    /** Whether a file is at hand, and no more has been read by now than clusters take. */
    private boolean isThere(String path) {
        Optional<Document> file = whole(path);
        left = file.isPresent() && left >= 0 ? left - file.get().text().length() : left;
        return file.isPresent() && left >= 0;
    }

    private void literal(Node literal, Map<String, LocatedNode> texts) {
        String[] pair = literal.asText().orElse("").split("=", 2);
        if (pair.length == 2) {
            String value = pair[1].replaceFirst("^(['\"])(.*)\\1$", "$2");
            texts.put(pair[0], new LocatedNode(document, ConfigMaps.text(literal, value)));
        }
    }

    /** A line each, whose values are taken as they stand. */
    private void variables(String path, Map<String, LocatedNode> texts) {
        Optional<Document> file = whole(path);
        int start = 0;
        for (String line : file.map(Document::text).orElse("").split("\n", -1)) {
            String bare = line.strip();
            String[] pair = bare.split("=", 2);
            if (pair.length == 2 && !bare.startsWith("#")) {
                Node at = text(start, start + line.length());
                texts.put(pair[0], new LocatedNode(file.orElseThrow(), ConfigMaps.text(at, pair[1])));
            }
            start += line.length() + 1;
        }
    }

    private void file(Node named, Map<String, LocatedNode> texts) {
        String path = path(named).orElse("");
        String[] pair = named.asText().orElse("").split("=", 2);
        String key = pair.length == 2 ? pair[0] : path.substring(path.lastIndexOf('/') + 1);
        whole(path).ifPresent(file -> texts.put(key, new LocatedNode(file, ConfigMaps.text(file.root(), file.text()))));
    }

    private static Stream<String> variableFiles(Mapping generator) {
        return Stream.concat(items(generator, "envs"), generator.get("env").stream())
                .flatMap(file -> file.asText().stream());
    }

    private static Optional<String> path(Node file) {
        return file.asText().map(text -> text.substring(text.indexOf('=') + 1));
    }

    private Optional<Document> whole(String path) {
        return files.computeIfAbsent(path, this::read);
    }

    private Optional<Document> read(String path) {
        int slash = document.name().lastIndexOf('/');
        return neighbours
                .text(document, path)
                .map(text -> new Document(
                        document.name().substring(0, slash + 1) + path,
                        text,
                        text(0, text.length()),
                        new LineMap(text)));
    }

    private static Node text(int start, int end) {
        return new Scalar(new TextRange(start, end), "", ScalarKind.TEXT, Optional.empty());
    }

    private static Stream<Node> items(Mapping mapping, String key) {
        return mapping.get(key).stream().flatMap(list -> list.asSequence().items().stream());
    }
}
