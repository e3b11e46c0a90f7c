package dev.slipway.domain.descriptor;

import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Kubernetes objects of all files, as an autoscaler may stand in another file than what it scales. */
final class Cluster {
    private static final Set<String> AUTOSCALERS = Set.of("HorizontalPodAutoscaler", "ScaledObject");
    private final List<Manifest> manifests = new ArrayList<>();
    private final List<String> strange = new ArrayList<>();
    private final Map<String, Setting> scaled = new HashMap<>();
    private final ConfigMaps maps = new ConfigMaps();

    static boolean is(Document document) {
        Mapping root = document.root().asMapping();
        return (root.get("apiVersion").isPresent() && root.get("kind").isPresent()) || KustomizeMaps.are(document);
    }

    void add(Document document, Neighbours neighbours) {
        if (KustomizeMaps.are(document)) {
            maps.generated(new KustomizeMaps(document, neighbours));
            return;
        }
        KubernetesObjects.of(document).forEach(this::object);
    }

    private void object(Document document) {
        Mapping object = document.root().asMapping();
        String kind = Manifest.text(object, "kind").orElse("");
        if (AUTOSCALERS.contains(kind)) {
            Mapping spec = Manifest.mapping(object, "spec");
            Mapping target = Manifest.mapping(spec, "scaleTargetRef");
            String of = Manifest.text(target, "kind").orElse("Deployment") + "/"
                    + Manifest.text(target, "name").orElse("");
            String most = kind.equals("ScaledObject") ? "maxReplicaCount" : "maxReplicas";
            scaled.put(of, new Values(document).count(spec, most).or(unsaid(document, object)));
        } else if (ConfigMaps.isOne(kind)) {
            maps.add(document, kind, object);
        } else if (Manifest.KINDS.contains(kind)) {
            manifests.add(new Manifest(document, object, maps));
        } else if (Manifest.mapping(object, "spec", "template", "spec")
                .get("containers")
                .isPresent()) {
            strange.add(
                    Manifest.text(Manifest.mapping(object, "metadata"), "name").orElse("(no name)") + ": how many"
                            + " pods a " + kind + " starts is not known (" + new Values(document).place(object) + ")");
        }
    }

    /** KEDA's own default, 100, is not trusted to stay. */
    private static Setting unsaid(Document document, Mapping object) {
        return new Setting.Unclear(
                "its autoscaler does not say how many replicas it starts at most",
                new Values(document).evidence(object, "autoscaler"));
    }

    void read(Declarations into) {
        into.unread().addAll(strange);
        manifests.forEach(manifest -> manifest.read(scaled, into));
    }
}
