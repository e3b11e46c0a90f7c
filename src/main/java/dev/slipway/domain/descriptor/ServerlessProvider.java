package dev.slipway.domain.descriptor;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import java.util.Optional;

/** Whose functions a {@code serverless.yml} declares; only AWS is known here. */
final class ServerlessProvider {
    private static final String AWS = "aws";

    private ServerlessProvider() {}

    /** Why the file is not judged; empty where its provider is AWS. */
    static Optional<String> refusal(Document document, ServerlessVariables variables, Values values) {
        Mapping root = document.root().asMapping();
        Optional<Node> component = root.get("component");
        if (root.get("provider").isEmpty() && component.isPresent()) {
            return Optional.of("it is the component " + Values.shown(component.get()) + " and not a service of AWS"
                    + where(component.get(), values));
        }
        Node place = root.get("provider").orElse(document.root());
        Node provider = variables.resolved(place);
        Node name = provider instanceof Mapping mapping
                ? mapping.get("name").map(variables::resolved).orElse(place)
                : provider;
        Optional<String> text = name.asText();
        if (text.isPresent() && text.get().equals(AWS)) {
            return Optional.empty();
        }
        if (text.isEmpty()) {
            return Optional.of("it names no provider" + where(place, values));
        }
        return Optional.of(
                text.get().contains("${")
                        ? "its provider is " + text.get() + ", which only a deploy fills in" + where(place, values)
                        : "its provider is " + Values.shown(name) + " and not aws" + where(place, values));
    }

    private static String where(Node node, Values values) {
        return " (" + values.place(node) + ")";
    }
}
