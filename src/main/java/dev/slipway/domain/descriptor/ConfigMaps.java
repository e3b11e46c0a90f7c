package dev.slipway.domain.descriptor;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ConfigMaps, and the Secrets in plain text, of a project's manifests, from which containers take variables. */
final class ConfigMaps {
    /** By kind and name. */
    private final Map<String, Document> found = new HashMap<>();

    static boolean isOne(String kind) {
        return kind.equals("ConfigMap") || kind.equals("Secret");
    }

    void add(Document document, String kind, Mapping object) {
        String name =
                Manifest.text(Manifest.mapping(object, "metadata"), "name").orElse("");
        object.get(kind.equals("Secret") ? "stringData" : "data")
                .ifPresent(data -> found.putIfAbsent(
                        kind + "/" + name, new Document(document.name(), document.text(), data, document.lines())));
    }

    /** An item of {@code env}. */
    Variable variable(Mapping item) {
        String name = Manifest.text(item, "name").orElse("");
        Mapping from = Manifest.mapping(item, "valueFrom");
        Optional<Mapping> reference =
                from.get("configMapKeyRef").or(() -> from.get("secretKeyRef")).map(Node::asMapping);
        Optional<Document> map =
                reference.flatMap(each -> map(from.get("secretKeyRef").isPresent() ? "Secret" : "ConfigMap", each));
        Optional<Node> text = map.flatMap(data -> data.root()
                .asMapping()
                .get(Manifest.text(reference.get(), "key").orElse("")));
        return text.isPresent()
                ? taken(name, item, map.get(), text.get())
                : Variable.of(name, item.get("value").orElse(item));
    }

    /** Whether what an item of {@code envFrom} names is here, so that all of it is known. */
    boolean has(Mapping item) {
        return map(item).isPresent();
    }

    /** Those of an item of {@code envFrom}. */
    List<Variable> all(Mapping item) {
        String prefix = Manifest.text(item, "prefix").orElse("");
        return map(item).stream()
                .flatMap(map -> map.root().asMapping().effective().stream()
                        .map(each -> taken(prefix + each.key().value(), item, map, each.value())))
                .toList();
    }

    private Optional<Document> map(Mapping item) {
        return item.get("configMapRef")
                .flatMap(reference -> map("ConfigMap", reference.asMapping()))
                .or(() -> item.get("secretRef").flatMap(reference -> map("Secret", reference.asMapping())));
    }

    private Optional<Document> map(String kind, Mapping reference) {
        return Manifest.text(reference, "name").flatMap(name -> Optional.ofNullable(found.get(kind + "/" + name)));
    }

    private static Variable taken(String name, Node at, Document map, Node text) {
        return new Variable(
                name, text.asText().orElse(""), at, Optional.empty(), Optional.of(new LocatedNode(map, text)));
    }
}
