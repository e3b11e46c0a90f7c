package dev.slipway.usecase.deploycheck.image;

import dev.slipway.domain.dockerfile.ImageCpu;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.project.Fact;
import dev.slipway.usecase.deploycheck.destination.FolderTexts;
import dev.slipway.usecase.manifests.KubernetesFiles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The CPU of the nodes that Kubernetes lets pods run on, by its well-known label (Kubernetes, Well-Known Labels, 2026-12-01). */
final class KubernetesCpu {
    private static final List<String> LABELS = List.of("kubernetes.io/arch", "beta.kubernetes.io/arch");

    private final Map<String, Place> named = new LinkedHashMap<>();

    private KubernetesCpu() {}

    /** That of the pods that use the database, of all where none is seen to; several as they stand. */
    static Optional<Fact<String>> of(FolderTexts files) {
        KubernetesCpu nodes = new KubernetesCpu();
        try {
            List<Document> manifests = KubernetesDocuments.of(files, KubernetesFiles.of(files.texts(), files.folder()));
            KubernetesDocuments.using(files, manifests)
                    .forEach(each -> pods(each).forEach(pod -> nodes.pod(each, pod)));
        } catch (ProblemException unreadable) {
            // Who plans says what cannot be listed.
        }
        return nodes.named.values().stream()
                .findFirst()
                .map(place -> new Fact<>(String.join(" and ", nodes.named.keySet()), place));
    }

    /** What an object says of its pods: of itself, of those that it makes, or of the jobs that make them. */
    static Stream<Mapping> pods(Document object) {
        return Stream.of(
                        object.at("spec"),
                        object.at("spec", "template", "spec"),
                        object.at("spec", "jobTemplate", "spec", "template", "spec"))
                .flatMap(Optional::stream)
                .map(Node::asMapping);
    }

    private void pod(Document object, Mapping pod) {
        pod.get("nodeSelector")
                .map(Node::asMapping)
                .ifPresent(selector ->
                        LABELS.forEach(label -> selector.get(label).ifPresent(value -> add(object, value, ""))));
        pod
                .get("affinity")
                .flatMap(each -> each.asMapping().get("nodeAffinity"))
                .flatMap(each -> each.asMapping().get("requiredDuringSchedulingIgnoredDuringExecution"))
                .flatMap(each -> each.asMapping().get("nodeSelectorTerms"))
                .stream()
                .flatMap(KubernetesCpu::items)
                .flatMap(term -> term.asMapping().get("matchExpressions").stream())
                .flatMap(KubernetesCpu::items)
                .map(Node::asMapping)
                .filter(each -> each.get("key")
                        .flatMap(Node::asText)
                        .filter(LABELS::contains)
                        .isPresent())
                .forEach(each -> expression(object, each));
    }

    private void expression(Document object, Mapping expression) {
        String operator = expression.get("operator").flatMap(Node::asText).orElse("");
        expression.get("values").stream()
                .flatMap(KubernetesCpu::items)
                .forEach(value -> add(object, value, operator.equals("In") ? "" : operator + " "));
    }

    /** @param before what stands before the name of a CPU that it is not, so that it is none */
    private void add(Document object, Node value, String before) {
        value.asText().flatMap(ImageCpu::of).ifPresent(cpu -> {
            int line = object.line(value);
            named.putIfAbsent(
                    before + cpu,
                    Place.in(object.name(), line, object.lineText(line).strip()));
        });
    }

    private static Stream<Node> items(Node list) {
        return list.asSequence().items().stream();
    }
}
