package dev.slipway.domain.descriptor;

import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.connections.Settings;
import dev.slipway.domain.connections.Workload;
import dev.slipway.domain.connections.WorkloadKind;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Style;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.text.TextRange;
import dev.slipway.domain.text.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One Kubernetes object that runs replicas.
 *
 * @param maps what its variables may be taken from
 */
record Manifest(Mapping object, Values values, ConfigMaps maps) {
    static final Set<String> KINDS = Vocabulary.of("""
            Deployment StatefulSet DaemonSet ReplicaSet ReplicationController Rollout Pod Job CronJob""");
    static final Mapping NOTHING = new Mapping(new TextRange(0, 0), List.of(), Style.FLOW, Optional.empty());

    Manifest(Document document, Mapping object, ConfigMaps maps) {
        this(object, new Values(document), maps);
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
    void read(Map<String, Setting> scaled, Declarations into) {
        String kind = kind();
        String name = text(mapping(object, "metadata"), "name").orElse("(" + kind + " without a name)");
        List<DeclaredContainer> using = new ArrayList<>();
        Setting pool = pool(into, using);
        if (pool instanceof Setting.Absent) {
            into.uncounted()
                    .add(name + ": nothing there names a database's URL (" + values.place(object)
                            + "); to count it: --service " + name);
            return;
        }
        Place place = values.evidence(object, kind + " " + name);
        Setting cap = scaled.getOrDefault(kind + "/" + name, Setting.absent()).or(replicas(kind, place));
        Settings settings = new Settings(cap, Setting.absent(), surge(kind, place), pool, Setting.absent());
        into.declared().add(new Declared(new Workload(name, WorkloadKind.SERVICE, settings, place), using));
    }

    private Setting replicas(String kind, Place place) {
        Setting one = new Setting.Known(1, Place.in(place.file(), place.line(), "one replica, the default"));
        return switch (kind) {
            case "DaemonSet" -> new Setting.Unclear("a DaemonSet runs once on every node", place);
            case "Pod" -> one;
            case "Job" -> values.count(mapping(object, "spec"), "parallelism").or(one);
            case "CronJob" ->
                overlapping(place)
                        .or(values.count(mapping(object, "spec", "jobTemplate", "spec"), "parallelism"))
                        .or(one);
            default -> values.count(mapping(object, "spec"), "replicas").or(one);
        };
    }

    /** The default lets a run begin while others are still under way. */
    private Setting overlapping(Place place) {
        String policy = text(mapping(object, "spec"), "concurrencyPolicy").orElse("Allow");
        return policy.equals("Allow")
                ? new Setting.Unclear(
                        "a CronJob with concurrencyPolicy Allow, the default, may run several times at once", place)
                : Setting.absent();
    }

    /** Kubernetes starts a quarter more, rounded up, during a rolling update of a Deployment unless told otherwise. */
    private Setting surge(String kind, Place place) {
        Mapping strategy = mapping(object, "spec", "strategy");
        if (!kind.equals("Deployment")
                || text(strategy, "type").filter("Recreate"::equals).isPresent()) {
            return Setting.absent();
        }
        Optional<MappingEntry> entry = mapping(strategy, "rollingUpdate").entry("maxSurge");
        String text = entry.flatMap(e -> e.value().asText()).orElse("25%");
        Place where = entry.map(e -> values.evidence(e.value(), "maxSurge: " + text))
                .orElse(Place.in(place.file(), place.line(), "maxSurge 25%, the default"));
        if (!text.matches("[0-9]{1,5}%?")) {
            return new Setting.Unclear("maxSurge is " + text, where);
        }
        int number = Integer.parseInt(text.replace("%", ""));
        return text.endsWith("%")
                ? new Setting.PartOfCap(number, Integer.MAX_VALUE, where)
                : new Setting.PartOfCap(100, number, where);
    }

    /** Of all containers of a pod together, which are put into {@code using}. */
    private Setting pool(Declarations into, List<DeclaredContainer> using) {
        Setting sum = Setting.absent();
        for (Node container : list(pod(), "containers")) {
            Setting each = pool(container, into);
            if (!(each instanceof Setting.Absent)) {
                using.add(new DeclaredContainer(values.document(), container.asMapping(), true));
            }
            sum = together(sum, each);
        }
        return sum;
    }

    private Setting pool(Node container, Declarations into) {
        Map<String, Variable> variables = new LinkedHashMap<>();
        List<Node> from = list(container.asMapping(), "envFrom");
        from.forEach(each -> maps.all(each.asMapping()).forEach(one -> variables.put(one.name(), one)));
        list(container.asMapping(), "env").stream()
                .map(each -> maps.variable(each.asMapping()))
                .forEach(each -> variables.put(each.name(), each));
        Setting found = new PoolReader(values, into).of(List.copyOf(variables.values()));
        return from.stream().anyMatch(each -> !maps.has(each.asMapping()))
                ? found.or(new Setting.Hidden(
                        "the URL comes from a ConfigMap or Secret", values.evidence(container, "envFrom")))
                : found;
    }

    private static Setting together(Setting one, Setting other) {
        if (one instanceof Setting.Known first && other instanceof Setting.Known second) {
            return new Setting.Known(first.value() + second.value(), first.place());
        }
        return one instanceof Setting.Known ? other.or(one) : one.or(other);
    }

    private Mapping pod() {
        return switch (kind()) {
            case "Pod" -> mapping(object, "spec");
            case "CronJob" -> mapping(object, "spec", "jobTemplate", "spec", "template", "spec");
            default -> mapping(object, "spec", "template", "spec");
        };
    }

    private String kind() {
        return text(object, "kind").orElse("");
    }

    private static List<Node> list(Mapping mapping, String key) {
        return mapping.get(key).map(node -> node.asSequence().items()).orElse(List.of());
    }
}
