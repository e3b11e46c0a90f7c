package dev.slipway.domain.descriptor;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.document.ScalarKind;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ConfigMaps and Secrets of a project's manifests, and what kustomize makes of them, from which containers take variables. */
final class ConfigMaps {
    private static final String SECRET = "Secret";
    private static final String CONFIG = "ConfigMap";
    private static final List<String> COPIED = List.of("example", "sample", "template");

    /** By kind and name, then by key: where the text stands. */
    private final Map<String, Map<String, LocatedNode>> found = new HashMap<>();

    /** Those of which a part stands in a file that is not at hand, by kind and name. */
    private final Set<String> partly = new HashSet<>();

    static boolean isOne(String kind) {
        return kind.equals(CONFIG) || kind.equals(SECRET);
    }

    /** Takes one of a manifest; what a file to copy holds, such as {@code secret.example.yaml}, is in no cluster. */
    void add(Document document, String kind, Mapping object) {
        String file = document.name().substring(document.name().lastIndexOf('/') + 1);
        if (COPIED.stream().anyMatch(file.toLowerCase(Locale.ROOT)::contains)) {
            return;
        }
        String name =
                Manifest.text(Manifest.mapping(object, "metadata"), "name").orElse("");
        // What is written out comes before what is encoded (Kubernetes, Secret, stringData).
        if (kind.equals(SECRET)) {
            entries(document, object, "stringData").forEach((key, text) -> put(kind, name, key, text));
            entries(document, object, "data").forEach((key, text) -> put(kind, name, key, decoded(text)));
        } else {
            entries(document, object, "data").forEach((key, text) -> put(kind, name, key, text));
        }
    }

    /** What a kustomization makes; what it merges into comes after it. */
    void generated(KustomizeMaps maps) {
        generated(maps, "configMapGenerator", CONFIG);
        generated(maps, "secretGenerator", SECRET);
    }

    private void generated(KustomizeMaps maps, String generator, String kind) {
        maps.of(generator, name -> partly.add(kind + "/" + name))
                .forEach((name, texts) -> texts.forEach((key, text) -> put(kind, name, key, text)));
    }

    private void put(String kind, String name, String key, LocatedNode text) {
        found.computeIfAbsent(kind + "/" + name, none -> new LinkedHashMap<>()).putIfAbsent(key, text);
    }

    private static Map<String, LocatedNode> entries(Document document, Mapping object, String field) {
        Map<String, LocatedNode> entries = new LinkedHashMap<>();
        for (MappingEntry each : Manifest.mapping(object, field).effective()) {
            entries.put(each.key().value(), new LocatedNode(document, each.value()));
        }
        return entries;
    }

    /** A value of a Secret; one that is no base64, as another tool has encrypted it, is empty text, and not known. */
    private static LocatedNode decoded(LocatedNode text) {
        String encoded = text.node().asText().orElse("").replaceAll("\\s", "");
        String plain;
        try {
            plain = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException encrypted) {
            plain = "";
        }
        return new LocatedNode(text.document(), text(text.node(), plain));
    }

    /** A text in the place of another; the end of its line, which echo and editors leave there, is no part of a URL. */
    static Scalar text(Node at, String value) {
        return new Scalar(at.range(), value.replaceFirst("\\R+\\z", ""), ScalarKind.TEXT, Optional.empty());
    }

    /** An item of {@code env}. */
    Variable variable(Mapping item) {
        String name = Manifest.text(item, "name").orElse("");
        Mapping from = Manifest.mapping(item, "valueFrom");
        Optional<Mapping> reference =
                from.get("configMapKeyRef").or(() -> from.get("secretKeyRef")).map(Node::asMapping);
        Optional<LocatedNode> text = reference
                .flatMap(each -> name(from.get("secretKeyRef").isPresent() ? SECRET : CONFIG, each))
                .map(found::get)
                .map(map -> map.get(Manifest.text(reference.get(), "key").orElse("")));
        return text.map(each -> taken(name, item, each))
                .orElseGet(() -> Variable.of(name, item.get("value").orElse(item)));
    }

    /** Whether what an item of {@code envFrom} names is here, so that all of it is known. */
    boolean has(Mapping item) {
        return name(item)
                .filter(name -> found.containsKey(name) && !partly.contains(name))
                .isPresent();
    }

    /** Those of an item of {@code envFrom}. */
    List<Variable> all(Mapping item) {
        String prefix = Manifest.text(item, "prefix").orElse("");
        return name(item).map(found::get).orElse(Map.of()).entrySet().stream()
                .map(each -> taken(prefix + each.getKey(), item, each.getValue()))
                .toList();
    }

    private static Optional<String> name(Mapping item) {
        return item.get("configMapRef")
                .flatMap(reference -> name(CONFIG, reference.asMapping()))
                .or(() -> item.get("secretRef").flatMap(reference -> name(SECRET, reference.asMapping())));
    }

    private static Optional<String> name(String kind, Mapping reference) {
        return Manifest.text(reference, "name").map(name -> kind + "/" + name);
    }

    private static Variable taken(String name, Node at, LocatedNode text) {
        return new Variable(name, text.node().asText().orElse(""), at, Optional.empty(), Optional.of(text));
    }
}
