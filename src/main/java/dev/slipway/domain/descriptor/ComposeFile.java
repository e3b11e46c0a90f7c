package dev.slipway.domain.descriptor;

import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.connections.Settings;
import dev.slipway.domain.connections.Workload;
import dev.slipway.domain.connections.WorkloadKind;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Entry;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.document.Sequence;
import java.util.Optional;

/** A compose file: its services with their replicas. */
final class ComposeFile {
    private final Values values;
    private final PoolReader pools;

    private ComposeFile(Document document) {
        this.values = new Values(document);
        this.pools = new PoolReader(values);
    }

    static boolean is(Document document) {
        return document.at("services").filter(Mapping.class::isInstance).isPresent();
    }

    static void read(Document document, Reading into) {
        ComposeFile file = new ComposeFile(document);
        document.at("include")
                .ifPresent(include -> into.unread()
                        .add("include: services may be in other files (" + file.values.place(include) + ")"));
        document.at("services").orElseThrow().asMapping().entries().forEach(entry -> file.service(entry, into));
    }

    private void service(Entry entry, Reading into) {
        String name = entry.key().value();
        Mapping service = entry.value().asMapping();
        Setting pool = service.get("environment").map(this::pool).orElse(Setting.absent());
        if (pool instanceof Setting.Absent && service.get("env_file").isPresent()) {
            pool = new Setting.Hidden(
                    "its environment is in env_file", values.evidence(entry.key(), name + ": env_file"));
        }
        if (pool instanceof Setting.Absent && service.get("extends").isPresent()) {
            pool = new Setting.Hidden("it extends another service", values.evidence(entry.key(), name + ": extends"));
        }
        if (pool instanceof Setting.Absent) {
            into.uncounted()
                    .add(name + ": nothing there names a database's URL (" + values.place(entry.key())
                            + "); to count it: --service " + name);
            return;
        }
        Mapping deploy = service.get("deploy").map(Node::asMapping).orElse(service);
        Setting replicas = everywhere(deploy)
                .or(values.count(deploy, "replicas"))
                .or(values.count(service, "scale"))
                .or(new Setting.Known(1, values.evidence(entry.key(), "one replica, the default")));
        Settings settings = new Settings(replicas, Setting.absent(), surge(deploy), pool, Setting.absent());
        Workload workload =
                new Workload(name, WorkloadKind.SERVICE, settings, values.evidence(entry.key(), name + ":"));
        into.declared().add(new Declared(workload, Optional.empty()));
    }

    private Setting everywhere(Mapping deploy) {
        Optional<Entry> mode = deploy.entry("mode");
        return mode.flatMap(e -> e.value().asText()).filter("global"::equals).isPresent()
                ? new Setting.Unclear(
                        "mode: global runs it once on every node",
                        values.evidence(mode.orElseThrow().key(), "mode: global"))
                : Setting.absent();
    }

    /** New replicas are started before old ones stop only where that is said. */
    private Setting surge(Mapping deploy) {
        Optional<Entry> update = deploy.entry("update_config");
        boolean startsFirst = update.map(e -> e.value().asMapping())
                .flatMap(m -> m.get("order"))
                .flatMap(Node::asText)
                .filter("start-first"::equals)
                .isPresent();
        return startsFirst
                ? values.count(update.orElseThrow().value().asMapping(), "parallelism")
                        .or(new Setting.Known(
                                1, values.evidence(update.orElseThrow().key(), "order: start-first")))
                : Setting.absent();
    }

    private Setting pool(Node environment) {
        return pools.of(
                environment instanceof Sequence several
                        ? several.items().stream().map(ComposeFile::assigned).toList()
                        : Variable.of(environment.asMapping()));
    }

    /** {@code NAME=value}, or a name alone whose value is that of the shell. */
    private static Variable assigned(Node item) {
        String text = item instanceof Scalar scalar ? scalar.value() : "";
        int equals = text.indexOf('=');
        return equals < 0
                ? new Variable(text, "", item)
                : new Variable(text.substring(0, equals), text.substring(equals + 1), item);
    }
}
