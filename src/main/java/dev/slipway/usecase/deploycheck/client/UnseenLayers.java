package dev.slipway.usecase.deploycheck.client;

import dev.slipway.domain.deployment.Deployment;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.deployment.Shipped;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.document.Sequence;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.Documents;
import dev.slipway.port.ReadableTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Layers of Lambda that are not at hand, so that nobody can tell what lies below {@code /opt}. */
final class UnseenLayers {
    private UnseenLayers() {}

    /** Why that is not known, as a clause; empty where it is. */
    static Optional<String> of(ReadableTexts texts, Documents documents, Deployment deployment, Shipped shipped) {
        if (shipped.destination().platform() != Platform.LAMBDA || shipped.isImage()) {
            return Optional.empty();
        }
        boolean given = !shipped.tree().names("/opt").orElse(List.of()).isEmpty()
                && deployment.conditions().layerBytes() == 0;
        String file = shipped.destination().why().file();
        if (!shipped.destination().isOfFile()) {
            return given ? Optional.empty() : Optional.of("which layers the function has stands in no file");
        }
        try {
            for (Document each : documents.parse(
                    file, texts.read(deployment.folder().resolve(file)).orElse(""))) {
                List<Node> layers = new ArrayList<>();
                walk(each.root(), layers);
                long named = layers.stream().filter(UnseenLayers::isNamed).count();
                // Of a stack's own layers those are at hand that were packed with the function.
                if (!layers.isEmpty() && (!given || (named > 0 && named < layers.size()))) {
                    return Optional.of("its layers are not at hand (" + file + ":" + each.line(layers.get(0)) + ")");
                }
            }
            return Optional.empty();
        } catch (ProblemException unreadable) {
            return given ? Optional.empty() : Optional.of(file + " cannot be read, which may name layers");
        }
    }

    private static void walk(Node node, List<Node> layers) {
        if (node instanceof Sequence list) {
            list.items().forEach(each -> walk(each, layers));
        } else if (node instanceof Mapping mapping) {
            for (MappingEntry entry : mapping.effective()) {
                if (entry.key().value().equalsIgnoreCase("layers") && entry.value() instanceof Sequence list) {
                    layers.addAll(list.items());
                }
                walk(entry.value(), layers);
            }
        }
    }

    private static boolean isNamed(Node layer) {
        return layer instanceof Scalar scalar && scalar.value().startsWith("arn:");
    }
}
