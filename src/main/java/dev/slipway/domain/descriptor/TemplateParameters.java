package dev.slipway.domain.descriptor;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.document.ScalarKind;
import dev.slipway.domain.document.Sequence;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The functions of a template whose values stand in it: {@code Ref} and {@code Fn::Sub} take the defaults of
 * parameters, {@code Fn::FindInMap} a mapping's value, {@code Fn::If} that of its condition.
 */
final class TemplateParameters {
    private static final int DEPTH = 8;
    private static final int MOST = 32;

    /** Where sam looks for them (AWS SAM developer guide, configuration files). */
    private static final List<String> OPTIONS = List.of("samconfig.toml", "samconfig.yaml", "samconfig.yml");

    private static final String NO_VALUE = "AWS::NoValue";

    /** A parameter of such a type is the name of what a deploy reads elsewhere. */
    private static final String STORED = "AWS::SSM::Parameter::";

    private final Document document;
    private final String deployed;
    private final Optional<Given> asked;
    private final TemplateConditions conditions;

    TemplateParameters(Document document, Neighbours neighbours) {
        this(document, files(document, neighbours), Optional.empty());
    }

    private TemplateParameters(Document document, String deployed, Optional<Given> asked) {
        this.document = document;
        this.deployed = deployed;
        this.asked = asked;
        this.conditions = new TemplateConditions(document, this::resolved);
    }

    /** The same where a deploy gives a parameter another value than its default. */
    TemplateParameters given(Given other) {
        return new TemplateParameters(document, deployed, Optional.of(other));
    }

    /**
     * A value of a parameter beside its default.
     *
     * @param usual the default
     */
    record Given(String parameter, String value, String usual) {
        @Override
        public String toString() {
            return parameter + "=" + value;
        }
    }

    /** The values that conditions compare, that mappings have keys for, and that are allowed, beside the default. */
    List<Given> others() {
        Set<Given> found = new LinkedHashSet<>();
        List<MappingEntry> parameters = entries("Parameters");
        conditions.compared((name, value) -> parameters.stream()
                .filter(each -> each.key().value().equals(name))
                .forEach(each -> add(each, value, found)));
        for (MappingEntry mapping : entries("Mappings")) {
            Mapping keys = mapping.value().asMapping();
            for (MappingEntry parameter : parameters) {
                if (keys.get(usual(parameter)).isPresent()) {
                    keys.effective().forEach(each -> add(parameter, each.key().value(), found));
                }
            }
        }
        for (MappingEntry parameter : parameters) {
            parameter.value().asMapping().get("AllowedValues").stream()
                    .flatMap(values -> values.asSequence().items().stream())
                    .flatMap(each -> each.asText().stream())
                    .forEach(each -> add(parameter, each, found));
        }
        return found.stream().limit(MOST).toList();
    }

    private List<MappingEntry> entries(String part) {
        return document.at(part).map(Node::asMapping).map(Mapping::effective).orElse(List.of());
    }

    private static String usual(MappingEntry parameter) {
        return parameter
                .value()
                .asMapping()
                .get("Default")
                .flatMap(Node::asText)
                .orElse("");
    }

    private static void add(MappingEntry parameter, String value, Set<Given> into) {
        String usual = usual(parameter);
        if (!value.equals(usual) && !usual.isEmpty()) {
            into.add(new Given(parameter.key().value(), value, usual));
        }
    }

    /** The value that stands for a function; the node itself where only a deploy has it. */
    Node resolved(Node node) {
        return resolved(node, 0);
    }

    /** Environment variables with their values. */
    List<Variable> variables(Mapping environment) {
        return environment.effective().stream()
                .map(entry -> {
                    Node value = resolved(entry.value());
                    Variable written = Variable.of(entry.key().value(), value);
                    return new Variable(
                            written.name(),
                            written.text(),
                            entry.value(),
                            Optional.empty(),
                            value == entry.value() ? Optional.empty() : Optional.of(new LocatedNode(document, value)));
                })
                .toList();
    }

    private Node resolved(Node node, int depth) {
        if (depth > DEPTH) {
            return node;
        }
        Optional<String> name = TemplateConditions.function(node, "!Ref", "Ref").flatMap(TemplateConditions::name);
        if (name.filter(NO_VALUE::equals).isPresent()) {
            return new Scalar(node.range(), "", ScalarKind.NULL, Optional.empty());
        }
        if (name.isPresent()) {
            return standard(name.get(), depth).orElse(node);
        }
        Optional<Node> branches = TemplateConditions.function(node, "!If", "Fn::If");
        if (branches.isPresent()) {
            return chosen(branches.get().asSequence().items())
                    .map(value -> resolved(value, depth + 1))
                    .orElse(node);
        }
        Optional<Node> pattern = TemplateConditions.function(node, "!Sub", "Fn::Sub");
        if (pattern.isPresent()) {
            return substituted(node, pattern.get(), depth);
        }
        return TemplateConditions.function(node, "!FindInMap", "Fn::FindInMap")
                .flatMap(keys -> found(keys.asSequence().items(), depth))
                .orElse(node);
    }

    private Optional<Node> chosen(List<Node> branches) {
        return branches.size() == 3
                ? branches.get(0).asText().flatMap(conditions::holds).map(holds -> branches.get(holds ? 1 : 2))
                : Optional.empty();
    }

    private static String files(Document document, Neighbours neighbours) {
        return OPTIONS.stream()
                .flatMap(name -> neighbours.text(document, name).stream())
                .collect(Collectors.joining("\n"));
    }

    /** Among {@code parameter_overrides}, in either of its forms; which stage is deployed is not known. */
    private boolean isGiven(String parameter) {
        return !deployed.isEmpty()
                && Pattern.compile("(?<![A-Za-z0-9])(" + Pattern.quote(parameter) + "=|ParameterKey="
                                + Pattern.quote(parameter) + "\\b)")
                        .matcher(deployed)
                        .find();
    }

    private Optional<Node> standard(String parameter, int depth) {
        Optional<Node> written = document.at("Parameters", parameter, "Default");
        if (asked.filter(given -> given.parameter().equals(parameter)).isPresent()) {
            return written.map(
                    usual -> new Scalar(usual.range(), asked.get().value(), ScalarKind.TEXT, Optional.empty()));
        }
        boolean stored = document.at("Parameters", parameter, "Type")
                .flatMap(Node::asText)
                .filter(type -> type.startsWith(STORED))
                .isPresent();
        return written.filter(value -> !stored && !isGiven(parameter))
                .filter(value -> !Values.isNull(value))
                .map(value -> resolved(value, depth + 1));
    }

    /** Parts that no parameter of the template has stay as they are. */
    private Node substituted(Node whole, Node argument, int depth) {
        List<Node> items = argument instanceof Sequence several ? several.items() : List.of(argument);
        Mapping own = items.size() > 1 ? items.get(1).asMapping() : Manifest.NOTHING;
        if (items.isEmpty() || !(items.get(0) instanceof Scalar pattern)) {
            return whole;
        }
        String text = Expressions.replaced(
                pattern.value(),
                name -> own.get(name)
                        .map(value -> resolved(value, depth + 1))
                        .or(() -> standard(name, depth))
                        .flatMap(Node::asText));
        return new Scalar(whole.range(), text, ScalarKind.TEXT, Optional.empty());
    }

    private Optional<Node> found(List<Node> keys, int depth) {
        List<String> path = keys.stream()
                .limit(3)
                .flatMap(key -> resolved(key, depth + 1).asText().stream())
                .toList();
        return path.size() == 3 ? document.at("Mappings", path.get(0), path.get(1), path.get(2)) : Optional.empty();
    }
}
