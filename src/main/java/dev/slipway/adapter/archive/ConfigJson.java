package dev.slipway.adapter.archive;

import dev.slipway.domain.artefact.ImageConfig;
import dev.slipway.domain.artefact.ImagePlatform;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the config of an image (OCI image specification, config.md; Docker's has the same keys). */
record ConfigJson(Document json) {
    ImageConfig read() {
        return new ImageConfig(
                new ImagePlatform(
                        text("os").orElse("linux"), text("architecture").orElse("unknown"), text("variant")),
                text("config", "User").orElse(""),
                environment(),
                text("config", "WorkingDir").orElse(""),
                texts("config", "Entrypoint"),
                texts("config", "Cmd"));
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        for (String variable : texts("config", "Env")) {
            int equals = variable.indexOf('=');
            if (equals > 0) {
                environment.put(variable.substring(0, equals), variable.substring(equals + 1));
            }
        }
        return environment;
    }

    private Optional<String> text(String... keys) {
        return json.at(keys).flatMap(Node::asText).filter(text -> !text.isEmpty());
    }

    /** A list; old images have a single text in its place. */
    private List<String> texts(String... keys) {
        Optional<Node> node = json.at(keys);
        if (node.isPresent() && node.get() instanceof Sequence list) {
            return list.items().stream().flatMap(item -> item.asText().stream()).toList();
        }
        return node.flatMap(Node::asText).map(List::of).orElse(List.of());
    }
}
