package dev.slipway.domain.descriptor;

import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.connections.Settings;
import dev.slipway.domain.connections.Workload;
import dev.slipway.domain.connections.WorkloadKind;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Entry;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Sequence;
import java.util.Optional;

/** {@code serverless.yml}: functions with their reserved and provisioned concurrency. */
final class ServerlessFile {
    private static final String CAP = "reservedConcurrency";

    private final Document document;
    private final Values values;
    private final PoolReader pools;
    private final Setting providerPool;

    private ServerlessFile(Document document) {
        this.document = document;
        this.values = new Values(document);
        this.pools = new PoolReader(values);
        this.providerPool = document.at("provider", "environment")
                .map(node -> pools.of(Variable.of(node.asMapping())))
                .orElse(Setting.absent());
    }

    static boolean is(Document document) {
        Mapping root = document.root().asMapping();
        return root.get("provider").isPresent()
                && (root.get("functions").isPresent() || root.get("service").isPresent());
    }

    static void read(Document document, Reading into) {
        ServerlessFile file = new ServerlessFile(document);
        document.at("functions").ifPresent(functions -> file.functions(functions, into));
    }

    /** A mapping, or a list of mappings and of files that hold some. */
    private void functions(Node functions, Reading into) {
        if (functions instanceof Sequence several) {
            several.items().forEach(each -> functions(each, into));
        } else if (functions instanceof Mapping mapping) {
            mapping.entries().forEach(entry -> {
                if (!entry.key().value().equals("<<")) {
                    function(entry, into);
                } else if (entry.value() instanceof Sequence several) {
                    several.items().forEach(each -> functions(each, into));
                } else {
                    functions(entry.value(), into);
                }
            });
        } else if (!Values.isNull(functions)) {
            into.unread()
                    .add("functions of " + Values.shown(functions) + ": they are in another file ("
                            + values.place(functions) + ")");
        }
    }

    private void function(Entry entry, Reading into) {
        String name = entry.key().value();
        if (!(entry.value() instanceof Mapping mapping)) {
            into.unread()
                    .add(name + ": it is " + Values.shown(entry.value()) + ", not a function's settings ("
                            + values.place(entry.key()) + ")");
            return;
        }
        Setting own = mapping.get("environment")
                .map(node -> pools.of(Variable.of(node.asMapping())))
                .orElse(Setting.absent());
        Settings settings = new Settings(
                values.count(mapping, CAP),
                values.count(mapping, "provisionedConcurrency"),
                Setting.absent(),
                own.or(providerPool),
                Setting.absent());
        Workload workload =
                new Workload(name, WorkloadKind.FUNCTION, settings, values.evidence(entry.key(), name + ":"));
        into.declared().add(new Declared(workload, Optional.of(new CapSite(document, name, entry, CAP))));
    }
}
