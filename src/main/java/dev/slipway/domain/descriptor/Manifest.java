package dev.slipway.domain.descriptor;

import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.connections.Settings;
import dev.slipway.domain.connections.Workload;
import dev.slipway.domain.connections.WorkloadKind;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Entry;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Style;
import dev.slipway.domain.problem.Evidence;
import dev.slipway.domain.text.TextRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One Kubernetes object that runs replicas. */
final class Manifest {
    static final Set<String> KINDS = Set.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet");
    static final Mapping NOTHING = new Mapping(new TextRange(0, 0), List.of(), Style.FLOW, Optional.empty());

    private final Mapping object;
    private final Values values;

    Manifest(Document document, Mapping object) {
        this.object = object;
        this.values = new Values(document);
    }

    static Optional<String> text(Mapping mapping, String key) {
        return mapping.get(key).flatMap(Node::asText);
    }

    static Mapping mapping(Mapping from, String... keys) {
        Mapping found = from;
        for (String key : keys) {
            found = found.get(key).map(Node::asMapping).orElse(NOTHING);
        }
        return found;
    }

    /** @param scaled the most replicas by kind and name, where an autoscaler says it */
    void read(Map<String, Setting> scaled, Reading into) {
        String kind = text(object, "kind").orElse("");
        String name = text(mapping(object, "metadata"), "name").orElse("(" + kind + " without a name)");
        Setting pool = pool();
        if (pool instanceof Setting.Absent) {
            into.uncounted()
                    .add(name + ": nothing there names a database's URL (" + values.place(object)
                            + "); to count it: --service " + name);
            return;
        }
        Evidence place = values.evidence(object, kind + " " + name);
        Setting cap = scaled.getOrDefault(kind + "/" + name, Setting.absent()).or(replicas(kind, place));
        Settings settings = new Settings(cap, Setting.absent(), surge(kind, cap, place), pool, Setting.absent());
        into.declared().add(new Declared(new Workload(name, WorkloadKind.SERVICE, settings, place), Optional.empty()));
    }

    private Setting replicas(String kind, Evidence place) {
        return kind.equals("DaemonSet")
                ? new Setting.Unclear("a DaemonSet runs once on every node", place)
                : values.count(mapping(object, "spec"), "replicas")
                        .or(new Setting.Known(1, new Evidence(place.file(), place.line(), "one replica, the default")));
    }

    /** Kubernetes starts a quarter more, rounded up, during a rolling update of a Deployment unless told otherwise. */
    private Setting surge(String kind, Setting cap, Evidence place) {
        Mapping strategy = mapping(object, "spec", "strategy");
        if (!kind.equals("Deployment")
                || text(strategy, "type").filter("Recreate"::equals).isPresent()) {
            return Setting.absent();
        }
        Optional<Entry> entry = mapping(strategy, "rollingUpdate").entry("maxSurge");
        String text = entry.flatMap(e -> e.value().asText()).orElse("25%");
        Evidence where = entry.map(e -> values.evidence(e.value(), "maxSurge: " + text))
                .orElse(new Evidence(place.file(), place.line(), "maxSurge 25%, the default"));
        if (!text.matches("[0-9]{1,5}%?")) {
            return new Setting.Unclear("maxSurge is " + text, where);
        }
        int number = Integer.parseInt(text.replace("%", ""));
        int replicas = cap.orElse(1);
        return new Setting.Known(text.endsWith("%") ? (int) (((long) replicas * number + 99) / 100) : number, where);
    }

    private Setting pool() {
        PoolReader pools = new PoolReader(values);
        Setting found = Setting.absent();
        for (Node container : containers()) {
            for (Node variable : list(container.asMapping(), "env")) {
                Optional<Node> value = variable.asMapping().get("value");
                String name = text(variable.asMapping(), "name").orElse("");
                Setting each = pools.of(name, value.orElse(variable));
                found = each instanceof Setting.Known ? each : found.or(each);
            }
            if (container.asMapping().get("envFrom").isPresent()) {
                found = found.or(new Setting.Unclear(
                        "its environment is in a ConfigMap or Secret", values.evidence(container, "envFrom")));
            }
        }
        return found;
    }

    private List<Node> containers() {
        return list(mapping(object, "spec", "template", "spec"), "containers");
    }

    private static List<Node> list(Mapping mapping, String key) {
        return mapping.get(key).map(node -> node.asSequence().items()).orElse(List.of());
    }
}
