package dev.slipway.usecase.deploycheck.image;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.project.Fact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How many of an object of Kubernetes run at once: by its own number, or by what scales it. */
record KubernetesScale(Map<String, Fact<Integer>> scaled) {
    KubernetesScale {
        scaled = Map.copyOf(scaled);
    }

    /** By HorizontalPodAutoscaler, and by ScaledObject of KEDA. */
    static KubernetesScale of(List<Document> manifests) {
        Map<String, Fact<Integer>> scaled = new HashMap<>();
        for (Document each : manifests) {
            Optional<String> target = each.at("spec", "scaleTargetRef", "name").flatMap(Node::asText);
            Optional<Node> spec = each.at("spec");
            for (String key : List.of("maxReplicas", "maxReplicaCount")) {
                ImageServices.number(each, spec.flatMap(node -> node.asMapping().entry(key)))
                        .ifPresent(most -> target.ifPresent(name -> scaled.put(name, most)));
            }
        }
        return new KubernetesScale(scaled);
    }

    Optional<Fact<Integer>> replicas(Document document) {
        return document.at("metadata", "name")
                .flatMap(Node::asText)
                .flatMap(name -> Optional.ofNullable(scaled.get(name)))
                .or(() -> ImageServices.number(
                        document,
                        document.at("spec").flatMap(node -> node.asMapping().entry("replicas"))));
    }
}
