package dev.slipway.domain.descriptor;

import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.connections.Settings;
import dev.slipway.domain.connections.Workload;
import dev.slipway.domain.connections.WorkloadKind;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import java.util.List;
import java.util.Optional;

/** A compose file: its services with their replicas. */
final class ComposeFile {
    private final ComposeVariables variables;
    private final Values values;
    private final PoolReader pools;

    private ComposeFile(Document document, Neighbours neighbours, Declarations into) {
        this.variables = new ComposeVariables(document, neighbours);
        this.values = new Values(document, variables::resolved);
        this.pools = new PoolReader(values, into);
    }

    static boolean is(Document document) {
        return document.at("services").filter(Mapping.class::isInstance).isPresent()
                || !ComposeServices.included(document).isEmpty();
    }

    static void read(Document document, Neighbours neighbours, Declarations into) {
        ComposeFile file = new ComposeFile(document, neighbours, into);
        document.at("include")
                .filter(include -> ComposeServices.includesOthers(document))
                .ifPresent(include -> into.unread()
                        .add("include: services may be in other files (" + file.values.place(include) + ")"));
        ComposeServices.of(document).forEach(entry -> file.service(entry, into));
    }

    private void service(MappingEntry entry, Declarations into) {
        String name = entry.key().value();
        Mapping service = entry.value().asMapping();
        Setting pool = pools.of(variables.of(service));
        if (pool instanceof Setting.Absent && variables.misses(service)) {
            pool = new Setting.Hidden(
                    "the URL comes from env_file, and not all of that is here",
                    values.evidence(entry.key(), name + ": env_file"));
        }
        if (pool instanceof Setting.Absent && service.get("extends").isPresent()) {
            pool = new Setting.Hidden(
                    "the URL comes from the service that it extends", values.evidence(entry.key(), name + ": extends"));
        }
        if (pool instanceof Setting.Absent) {
            into.uncounted()
                    .add(name + ": nothing there names a database's URL (" + values.place(entry.key())
                            + "); to count it: --service " + name);
            return;
        }
        Mapping deploy = service.get("deploy").map(Node::asMapping).orElse(service);
        Setting replicas = everywhere(service)
                .or(values.count(deploy, "replicas"))
                .or(values.count(service, "scale"))
                .or(new Setting.Known(1, values.evidence(entry.key(), "one replica, the default")));
        Settings settings = new Settings(replicas, Setting.absent(), surge(deploy), pool, Setting.absent());
        Workload workload =
                new Workload(name, WorkloadKind.SERVICE, settings, values.evidence(entry.key(), name + ":"));
        into.declared()
                .add(new Declared(
                        workload,
                        List.of(new DeclaredContainer(
                                values.document(), variables.filledIn(service).asMapping(), false))));
    }

    private Setting everywhere(Mapping service) {
        return ComposeServices.everywhere(service)
                .<Setting>map(mode -> new Setting.Unclear(
                        "mode: global runs it once on every node", values.evidence(mode.key(), "mode: global")))
                .orElse(Setting.absent());
    }

    /**
     * New replicas are started before old ones stop only where that is said: one at a time, or as many as {@code parallelism}
     * says, of which 0 is all at once.
     */
    private Setting surge(Mapping deploy) {
        Optional<MappingEntry> update = deploy.entry("update_config").filter(ComposeFile::startsFirst);
        Setting together = update.map(each -> values.count(each.value().asMapping(), "parallelism")
                        .or(new Setting.Known(1, values.evidence(each.key(), "order: start-first"))))
                .orElse(Setting.absent());
        return together instanceof Setting.Known known
                ? new Setting.PartOfCap(100, known.value() == 0 ? Integer.MAX_VALUE : known.value(), known.place())
                : together;
    }

    private static boolean startsFirst(MappingEntry update) {
        return update.value()
                .asMapping()
                .get("order")
                .flatMap(Node::asText)
                .filter("start-first"::equals)
                .isPresent();
    }
}
