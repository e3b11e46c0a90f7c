package dev.slipway.domain.descriptor;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The stages of a {@code serverless.yml} beside the one that is deployed where nobody names one. */
final class ServerlessStages {
    private static final int MOST = 8;

    private final String judged;
    private final Set<String> found = new LinkedHashSet<>();

    private ServerlessStages(String judged) {
        this.judged = judged;
    }

    /** Those that parameters, or values of one's own, are written for, as they are for the one that is judged. */
    static List<String> beside(String judged, Document document) {
        ServerlessStages stages = new ServerlessStages(judged);
        stages.keys(document.at("params"));
        stages.keys(document.at("stages"));
        Optional<Node> custom = document.at("custom");
        custom.ifPresent(stages::alike);
        custom.map(Node::asMapping).map(Mapping::effective).orElse(List.of()).stream()
                .map(MappingEntry::value)
                .forEach(stages::alike);
        stages.found.removeAll(List.of(judged, "default"));
        return stages.found.stream().limit(MOST).toList();
    }

    private void keys(Optional<Node> named) {
        named.map(Node::asMapping)
                .map(Mapping::effective)
                .orElse(List.of())
                .forEach(each -> found.add(each.key().value()));
    }

    /** Keys beside that of the stage which is judged, with a value of the same form. */
    private void alike(Node written) {
        Mapping values = written.asMapping();
        Optional<Node> own = values.get(judged);
        own.ifPresent(model -> values.effective().stream()
                .filter(each -> isLike(model, each.value()))
                .forEach(each -> found.add(each.key().value())));
    }

    private static boolean isLike(Node model, Node other) {
        Mapping keys = model.asMapping();
        return keys.entries().isEmpty()
                ? other.asText().isPresent()
                : other.asMapping().effective().stream()
                        .anyMatch(each -> keys.get(each.key().value()).isPresent());
    }
}
