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
 * parameters, {@code Fn::FindInMap} a mapping's value.
 *
 * @param deployed the files with the options of {@code sam deploy}, which may give other values
 * @param asked the parameter that a deploy gives a value; empty where it gives none
 */
record TemplateParameters(Document document, String deployed, Optional<Given> asked) {
    private static final int DEPTH = 8;
    private static final int MOST = 8;

    /** Where sam looks for them (AWS SAM developer guide, configuration files). */
    private static final List<String> OPTIONS = List.of("samconfig.toml", "samconfig.yaml", "samconfig.yml");

    TemplateParameters(Document document, Neighbours neighbours, Optional<Given> asked) {
        this(document, files(document, neighbours), asked);
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

    /** The values that mappings have keys for, and those that are allowed, beside the default. */
    List<Given> others() {
        Set<Given> found = new LinkedHashSet<>();
        List<MappingEntry> parameters = entries("Parameters");
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
        Optional<String> name = reference(node);
        if (name.isPresent()) {
            return standard(name.get(), depth).orElse(node);
        }
        Optional<Node> pattern = function(node, "!Sub", "Fn::Sub");
        if (pattern.isPresent()) {
            return substituted(node, pattern.get(), depth);
        }
        return function(node, "!FindInMap", "Fn::FindInMap")
                .flatMap(keys -> found(keys.asSequence().items(), depth))
                .orElse(node);
    }

    private static Optional<String> reference(Node node) {
        return function(node, "!Ref", "Ref")
                .flatMap(value -> value instanceof Scalar scalar ? Optional.of(scalar.value()) : Optional.empty());
    }

    /** The argument of a function, in its short or its long form. */
    private static Optional<Node> function(Node node, String tag, String key) {
        return node.tag().equals(Optional.of(tag))
                ? Optional.of(node)
                : node.asMapping().get(key);
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
        return written.filter(value -> !isGiven(parameter))
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
