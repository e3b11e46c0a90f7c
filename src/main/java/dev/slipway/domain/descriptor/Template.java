package dev.slipway.domain.descriptor;

import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.connections.Settings;
import dev.slipway.domain.connections.Workload;
import dev.slipway.domain.connections.WorkloadKind;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.project.Fact;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A SAM or CloudFormation template: its Lambda functions. */
final class Template {
    private static final String SAM = "AWS::Serverless::Function";
    private static final String PLAIN = "AWS::Lambda::Function";
    private static final Set<String> ELSEWHERE = Set.of(
            "AWS::CloudFormation::Stack",
            "AWS::Serverless::Application",
            "AWS::ECS::Service",
            "AWS::AppRunner::Service",
            "AWS::ElasticBeanstalk::Environment");
    /** Functions that aws-cdk-lib 2 adds for its own work, by the fixed beginning of their ids. */
    private static final List<String> OF_CDK = List.of(
            "LogRetentionaae0aa3c5b4d4f87b02d85b201efdd8a",
            "AWS679f53fac002430cb0da5b7982bd2287",
            "BucketNotificationsHandler050a0587b7544547bf325f094a3db834",
            "CustomS3AutoDeleteObjectsCustomResourceProviderHandler",
            "CustomVpcRestrictDefaultSGCustomResourceProviderHandler",
            "CustomCDKBucketDeployment8693BB64968944B69AAFB0CC9EB8756C");

    private static final String CAP = "ReservedConcurrentExecutions";

    private final Document document;
    private final Values values;
    private final TemplateParameters parameters;
    private final PoolReader pools;
    private final Settings globals;
    private final Sandbox globalSandbox;

    private Template(Document document, TemplateParameters parameters, Declarations into) {
        this.document = document;
        this.parameters = parameters;
        this.values = new Values(document, parameters::resolved);
        this.pools = new PoolReader(values, into);
        this.globals = document.at("Globals", "Function")
                .map(node -> settings(node.asMapping()))
                .orElse(Settings.NONE);
        this.globalSandbox = document.at("Globals", "Function")
                .map(node -> sandbox(node.asMapping()))
                .orElse(Sandbox.NONE);
    }

    static boolean is(Document document) {
        return document.at("Resources").filter(Mapping.class::isInstance).isPresent();
    }

    /** Whether functions are declared by parts that are not read: a loop, or an application of its own. */
    static boolean hasMore(Document document) {
        return document.at("Resources").map(Node::asMapping).map(Mapping::effective).orElse(List.of()).stream()
                .anyMatch(entry -> entry.key().value().startsWith("Fn::")
                        ? entry.value().range().of(document.text()).contains("::Function")
                        : entry.value()
                                .asMapping()
                                .get("Type")
                                .flatMap(Node::asText)
                                .filter("AWS::Serverless::Application"::equals)
                                .isPresent());
    }

    static void read(Document document, Neighbours neighbours, Declarations into) {
        read(document, document.root(), neighbours, into);
    }

    /** @param part of the document that has {@code Resources} */
    static void read(Document document, Node part, Neighbours neighbours, Declarations into) {
        TemplateParameters usual = new TemplateParameters(document, neighbours);
        read(document, part, usual, into);
        for (TemplateParameters.Given given : usual.others()) {
            Declarations other = Declarations.empty();
            read(document, part, usual.given(given), other);
            into.addStage(given.toString(), given.parameter() + "=" + given.usual(), other);
        }
    }

    private static void read(Document document, Node part, TemplateParameters parameters, Declarations into) {
        Template template = new Template(document, parameters, into);
        part.asMapping()
                .get("Resources")
                .map(Node::asMapping)
                .orElse(Manifest.NOTHING)
                .effective()
                .forEach(entry -> template.resource(entry, into));
    }

    /** What may hold functions, or uses databases itself, and is not in this file. */
    private boolean isElsewhere(MappingEntry entry, String type) {
        return entry.key().value().startsWith("Fn::") || ELSEWHERE.contains(type);
    }

    private void resource(MappingEntry entry, Declarations into) {
        Mapping resource = entry.value().asMapping();
        String type = resource.get("Type").flatMap(Node::asText).orElse("");
        if (isElsewhere(entry, type)) {
            String what = type.isEmpty() ? "a loop or transform" : type;
            into.unread()
                    .add(entry.key().value() + ": what it starts is not read, as it is " + what + " ("
                            + values.place(entry.key()) + ")");
        }
        if (!type.equals(SAM) && !type.equals(PLAIN)) {
            return;
        }
        String name = entry.key().value();
        if (OF_CDK.stream().anyMatch(name::startsWith)) {
            into.uncounted().add(name + ": AWS CDK's own, which uses no database (" + values.place(entry.key()) + ")");
            return;
        }
        Optional<MappingEntry> properties = resource.entry("Properties").filter(e -> e.value() instanceof Mapping);
        Mapping own = properties.map(e -> e.value().asMapping()).orElse(Manifest.NOTHING);
        Sandbox said =
                properties.map(any -> sandbox(own).or(image(resource, own))).orElse(Sandbox.NONE);
        Sandbox sandbox = type.equals(SAM) ? said.or(globalSandbox) : said;
        Workload workload = new Workload(
                name,
                WorkloadKind.FUNCTION,
                settings(name, type, own, sandbox),
                values.evidence(entry.key(), name + ":"));
        into.declared()
                .add(new Declared(workload, properties.map(owner -> new CapSite(document, name, owner, CAP)), sandbox));
    }

    private Settings settings(String name, String type, Mapping own, Sandbox sandbox) {
        Setting other = sandbox.poolOfOther(name, values.text(own, "Handler").map(Fact::value))
                .or(inline(own));
        Settings settings = other instanceof Setting.Absent ? settings(own) : numbers(own, other);
        Settings queues = new Settings(
                new QueueCap(values).ofSam(name, own),
                Setting.absent(),
                Setting.absent(),
                Setting.absent(),
                Setting.absent());
        return type.equals(SAM) ? settings.or(globals).or(queues) : settings;
    }

    /** Code that stands in the template has no package beside it. */
    private Setting inline(Mapping own) {
        return own.get("InlineCode")
                .or(() -> own.get("Code").flatMap(code -> code.asMapping().get("ZipFile")))
                .<Setting>map(code -> new Setting.Known(
                        0, values.evidence(code, "not counted, as its code stands here, without any package")))
                .orElse(Setting.absent());
    }

    private Sandbox sandbox(Mapping properties) {
        return new Sandbox(
                properties.get("Runtime").flatMap(values::textOrExpression),
                properties.get("Architectures").flatMap(this::architecture),
                Optional.empty(),
                values.count(properties, "MemorySize"));
    }

    /** The only one of a list, or all where there are more; a function of CloudFormation is a list of other things. */
    private Optional<Fact<String>> architecture(Node written) {
        Node list = parameters.resolved(written);
        List<Node> items = list.tag().isEmpty() ? list.asSequence().items() : List.of();
        String all = items.stream().flatMap(each -> each.asText().stream()).collect(Collectors.joining(", "));
        return items.size() > 1
                ? Optional.of(new Fact<>(all, values.evidence(list, all)))
                : values.textOrExpression(items.isEmpty() ? list : items.get(0));
    }

    /** Built by {@code sam build} from what the resource's metadata name, or elsewhere. */
    private Sandbox image(Mapping resource, Mapping properties) {
        Optional<Node> type = properties
                .get("PackageType")
                .or(() -> document.at("Globals", "Function", "PackageType"))
                .filter(node -> node.asText().filter("Image"::equals).isPresent());
        Mapping metadata = resource.get("Metadata").map(Node::asMapping).orElse(properties);
        Optional<String> context = values.text(metadata, "DockerContext").map(Fact::value);
        return new Sandbox(
                Optional.empty(),
                Optional.empty(),
                type.map(node -> new Sandbox.Image(
                        values.evidence(node, "PackageType: Image"),
                        context.map(folder -> folder + "/"
                                + values.text(metadata, "Dockerfile")
                                        .map(Fact::value)
                                        .orElse("Dockerfile")),
                        Optional.empty())),
                Setting.absent());
    }

    private Settings settings(Mapping properties) {
        Optional<Node> variables = properties
                .get("Environment")
                .flatMap(node -> {
                    Node environment = parameters.resolved(node);
                    return environment instanceof Mapping mapping && isWritten(environment)
                            ? mapping.get("Variables")
                            : Optional.of(node);
                })
                .map(parameters::resolved)
                .filter(node -> !Values.isNull(node));
        return numbers(
                properties,
                variables
                        .map(node -> node instanceof Mapping mapping && isWritten(mapping)
                                ? pools.of(parameters.variables(mapping))
                                : hidden(node))
                        .orElse(Setting.absent()));
    }

    /** Not a function of CloudFormation, which is a mapping too. */
    private static boolean isWritten(Node node) {
        return node.tag().isEmpty()
                && node.asMapping().entries().stream()
                        .noneMatch(each -> each.key().value().startsWith("Fn::"));
    }

    private Setting hidden(Node environment) {
        String why = "its environment is " + Values.shown(environment) + ", which only a deploy fills in";
        return new Setting.Hidden(why, values.evidence(environment, why));
    }

    private Settings numbers(Mapping properties, Setting pool) {
        Setting provisioned = properties
                .get("ProvisionedConcurrencyConfig")
                .map(node -> values.count(parameters.resolved(node).asMapping(), "ProvisionedConcurrentExecutions"))
                .orElse(Setting.absent());
        return new Settings(values.count(properties, CAP), provisioned, Setting.absent(), pool, Setting.absent());
    }
}
