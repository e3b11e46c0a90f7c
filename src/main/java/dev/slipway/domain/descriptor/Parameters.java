package dev.slipway.domain.descriptor;

import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Entry;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Scalar;
import java.util.Optional;

/** A template's parameters: {@code !Ref} and {@code Ref} take their defaults. */
final class Parameters {
    private final Document document;
    private final Values values;

    Parameters(Document document, Values values) {
        this.document = document;
        this.values = values;
    }

    /** A count that stands there itself, or as the default of the parameter that is named there. */
    Setting count(Mapping mapping, String key) {
        Optional<String> reference = mapping.get(key).flatMap(Parameters::reference);
        if (reference.isEmpty()) {
            return values.count(mapping, key);
        }
        String name = reference.get();
        Entry entry = mapping.entry(key).orElseThrow();
        return document.at("Parameters", name)
                .map(parameter -> values.count(parameter.asMapping(), "Default"))
                .filter(Setting.Known.class::isInstance)
                .orElseGet(() -> new Setting.Unclear(
                        key + " is the parameter " + name + ", which has no number as its default",
                        values.evidence(entry.value(), key + ": " + Values.shown(entry.value()))));
    }

    private static Optional<String> reference(Node node) {
        if (node instanceof Scalar scalar && scalar.tag().equals(Optional.of("!Ref"))) {
            return Optional.of(scalar.value());
        }
        return node.asMapping().get("Ref").flatMap(Node::asText);
    }
}
