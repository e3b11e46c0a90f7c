package dev.slipway.domain.descriptor;

import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Kubernetes objects of all files, as an autoscaler may stand in another file than what it scales. */
final class Cluster {
    private final List<Manifest> manifests = new ArrayList<>();
    private final Map<String, Setting> scaled = new HashMap<>();

    static boolean is(Document document) {
        Mapping root = document.root().asMapping();
        return root.get("apiVersion").isPresent() && root.get("kind").isPresent();
    }

    void add(Document document) {
        add(document, document.root().asMapping());
    }

    private void add(Document document, Mapping object) {
        String kind = Manifest.text(object, "kind").orElse("");
        if (kind.equals("List")) {
            List<Node> items =
                    object.get("items").map(node -> node.asSequence().items()).orElse(List.of());
            items.forEach(item -> add(document, item.asMapping()));
        } else if (kind.equals("HorizontalPodAutoscaler")) {
            Mapping spec = Manifest.mapping(object, "spec");
            Mapping target = Manifest.mapping(spec, "scaleTargetRef");
            String of = Manifest.text(target, "kind").orElse("Deployment") + "/"
                    + Manifest.text(target, "name").orElse("");
            scaled.put(of, new Values(document).count(spec, "maxReplicas"));
        } else if (Manifest.KINDS.contains(kind)) {
            manifests.add(new Manifest(document, object));
        }
    }

    void read(Reading into) {
        manifests.forEach(manifest -> manifest.read(scaled, into));
    }
}
