package dev.slipway.domain.descriptor;

import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.connections.Settings;
import dev.slipway.domain.connections.Workload;
import dev.slipway.domain.connections.WorkloadKind;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Sequence;
import dev.slipway.domain.project.Fact;
import java.util.List;
import java.util.Optional;

/** {@code serverless.yml}: functions of AWS with their reserved and provisioned concurrency. */
final class ServerlessFile {
    private static final String CAP = "reservedConcurrency";

    private final Document document;
    private final ServerlessVariables variables;
    private final Declarations into;
    private final Setting providerPool;
    private final Sandbox providerSandbox;

    private ServerlessFile(Document document, ServerlessVariables variables, Declarations into) {
        this.document = document;
        this.variables = variables;
        this.into = into;
        Node provider = document.at("provider").map(variables::resolved).orElse(document.root());
        this.providerPool = pool(document, provider.asMapping());
        this.providerSandbox = sandbox(document, provider.asMapping());
    }

    static boolean is(Document document) {
        Mapping root = document.root().asMapping();
        boolean declares =
                root.get("functions").isPresent() || root.get("service").isPresent();
        boolean component =
                root.get("component").isPresent() && root.get("inputs").isPresent();
        return component
                || (declares && root.get("provider").isPresent())
                || (root.get("functions").isPresent() && root.get("service").isPresent());
    }

    static void read(Document document, Neighbours neighbours, Declarations into) {
        ServerlessVariables variables = new ServerlessVariables(document, neighbours, Optional.empty());
        Optional<String> refusal = ServerlessProvider.refusal(document, variables, new Values(document));
        if (refusal.isPresent()) {
            into.unread()
                    .add(document.name() + ": " + refusal.get() + ": what its functions may open is not known here");
            return;
        }
        ServerlessFile file = new ServerlessFile(document, variables, into);
        document.at("functions").ifPresent(functions -> file.functions(document, functions));
        document.at("resources").ifPresent(resources -> file.resources(resources, neighbours));
        String judged = variables.stageName();
        List<String> stages = ServerlessStages.beside(judged, document, neighbours);
        stages.stream()
                .skip(ServerlessStages.MOST)
                .findFirst()
                .ifPresent(first -> into.unread()
                        .add(document.name() + ": of its " + (stages.size() + 1) + " stages those from " + first
                                + " on are not read"));
        for (String stage : stages.subList(0, Math.min(ServerlessStages.MOST, stages.size()))) {
            Declarations other = Declarations.empty();
            ServerlessFile there = new ServerlessFile(
                    document, new ServerlessVariables(document, neighbours, Optional.of(stage)), other);
            document.at("functions").ifPresent(functions -> there.functions(document, functions));
            other.supplied().removeIf(each -> ServerlessStages.isOfDeveloper(stage, each));
            into.addStage("stage " + stage, "stage " + judged, other);
        }
    }

    /** What the file hands on to CloudFormation, in one part or in several. */
    private void resources(Node written, Neighbours neighbours) {
        LocatedNode resources = variables.resolved(document, written);
        if (resources.node() instanceof Sequence several) {
            several.items().forEach(each -> resources(each, neighbours));
        } else {
            Template.read(resources.document(), resources.node(), neighbours, into);
        }
    }

    private Values values(Document in) {
        return new Values(in, node -> variables.resolved(in, node).node());
    }

    /** A mapping, or a list of mappings and of files that hold some. */
    private void functions(Document in, Node written) {
        LocatedNode functions = variables.resolved(in, written);
        if (functions.node() instanceof Sequence several) {
            several.items().forEach(each -> functions(functions.document(), each));
        } else if (functions.node() instanceof Mapping mapping) {
            mapping.effective().forEach(entry -> function(functions.document(), entry));
        } else if (!Values.isNull(functions.node())) {
            into.unread()
                    .add("functions of " + Values.shown(written) + ": they are in another file ("
                            + values(in).place(written) + ")");
        }
    }

    private void function(Document in, MappingEntry entry) {
        String name = entry.key().value();
        LocatedNode located = variables.resolved(in, entry.value());
        if (!(located.node() instanceof Mapping mapping)) {
            into.unread()
                    .add(name + ": it is " + Values.shown(entry.value()) + ", not a function's settings ("
                            + values(in).place(entry.key()) + ")");
            return;
        }
        Document where = located.document();
        Sandbox sandbox = sandbox(where, mapping).or(providerSandbox);
        Setting other =
                sandbox.poolOfOther(name, values(where).text(mapping, "handler").map(Fact::value));
        Settings settings = new Settings(
                values(where).count(mapping, CAP).or(new QueueCap(values(where)).ofServerless(name, mapping)),
                values(where).count(mapping, "provisionedConcurrency"),
                Setting.absent(),
                other instanceof Setting.Absent ? pool(where, mapping).or(providerPool) : other,
                Setting.absent());
        Workload workload =
                new Workload(name, WorkloadKind.FUNCTION, settings, values(in).evidence(entry.key(), name + ":"));
        into.declared().add(new Declared(workload, site(in, entry, where, mapping), sandbox));
    }

    /** Where the function's settings are written out, which may be behind an expression that names them. */
    private static Optional<CapSite> site(Document in, MappingEntry entry, Document where, Mapping settings) {
        String name = entry.key().value();
        return entry.value() == settings
                ? Optional.of(new CapSite(in, name, entry, CAP))
                : settings.entries().stream()
                        .findFirst()
                        .map(first -> new CapSite(where, name, new MappingEntry(first.key(), settings), CAP));
    }

    private Sandbox sandbox(Document in, Mapping owner) {
        return new Sandbox(
                owner.get("runtime").flatMap(values(in)::textOrExpression),
                owner.get("architecture").flatMap(values(in)::textOrExpression),
                new ServerlessImages(document, values(document)).of(values(in), owner),
                values(in).count(owner, "memorySize"));
    }

    private Setting hidden(Document in, Node environment) {
        String why = "its environment is " + Values.shown(environment) + ", which only a deploy fills in";
        return new Setting.Hidden(why, values(in).evidence(environment, why));
    }

    private Setting pool(Document in, Mapping owner) {
        return owner.get("environment")
                .map(node -> {
                    Node environment = variables.resolved(in, node).node();
                    return environment instanceof Mapping || Values.isNull(environment)
                            ? new PoolReader(values(in), into).of(variables.environment(in, node))
                            : hidden(in, node);
                })
                .orElse(Setting.absent());
    }
}
