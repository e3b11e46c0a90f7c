package dev.slipway.domain.descriptor;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.document.ScalarKind;
import dev.slipway.domain.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The objects of Kubernetes in a document: the one that it is, or those of a list. */
public final class KubernetesObjects {
    private static final String LIST = "List";

    private KubernetesObjects() {}

    /** Each as a document of its own, whose lines are those of the file. */
    public static List<Document> of(Document document) {
        Mapping root = document.root().asMapping();
        String kind = Manifest.text(root, "kind").orElse("");
        Optional<Node> items = root.get("items");
        if (items.isEmpty() || !kind.endsWith(LIST) || root.get("apiVersion").isEmpty()) {
            return List.of(document);
        }
        String each = kind.substring(0, kind.length() - LIST.length());
        return items.get().asSequence().items().stream()
                .map(item ->
                        new Document(document.name(), document.text(), typed(item.asMapping(), each), document.lines()))
                .flatMap(item -> of(item).stream())
                .toList();
    }

    /** An item of a {@code DeploymentList} need not say its kind (apimachinery, unstructuredJSONScheme, 2026-11-30). */
    private static Mapping typed(Mapping item, String kind) {
        if (kind.isEmpty() || item.get("kind").isPresent()) {
            return item;
        }
        TextRange nowhere = new TextRange(item.range().start(), item.range().start());
        List<MappingEntry> entries = new ArrayList<>(item.entries());
        entries.add(new MappingEntry(text(nowhere, "kind"), text(nowhere, kind)));
        return new Mapping(item.range(), entries, item.style(), item.tag());
    }

    private static Scalar text(TextRange range, String value) {
        return new Scalar(range, value, ScalarKind.TEXT, Optional.empty());
    }
}
