package dev.slipway.domain.document.edit;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Sequence;

/** Parts of a JSON file as values that can be written. */
public final class JsonCopy {
    private JsonCopy() {}

    /** A part as it stands; single values keep their spelling. */
    public static JsonValue of(Document document, Node node) {
        if (node instanceof Mapping mapping) {
            return new JsonValue.Members(mapping.entries().stream()
                    .map(e -> JsonValue.member(e.key().value(), of(document, e.value())))
                    .toList());
        }
        return node instanceof Sequence sequence
                ? JsonValue.array(sequence.items().stream()
                        .map(item -> of(document, item))
                        .toList())
                : new JsonValue.Literal(node.range().of(document.text()));
    }
}
