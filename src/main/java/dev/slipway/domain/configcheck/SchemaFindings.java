package dev.slipway.domain.configcheck;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.document.ScalarKind;
import dev.slipway.domain.document.Sequence;
import dev.slipway.domain.text.NearestName;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Turns what a schema has against a file into findings, one for each cause. */
public final class SchemaFindings {
    private final Document document;
    private final Rules rules;
    private final Findings findings;

    public SchemaFindings(Document document, Rules rules, Findings findings) {
        this.document = document;
        this.rules = rules;
        this.findings = findings;
    }

    /** A platform's rules for what a schema can say. */
    public record Rules(
            ConfigRule type,
            ConfigRule count,
            ConfigRule length,
            ConfigRule key,
            ConfigRule missing,
            ConfigRule range) {}

    /** Adds a finding for each violation; of several at one value, for the first. */
    public void add(List<Violation> violations) {
        Set<String> seen = new HashSet<>();
        for (Violation each : violations) {
            if (seen.add(each.at() + "\n" + each.key())) {
                document.find(each.at()).ifPresent(node -> add(each, node));
            }
        }
    }

    private void add(Violation each, Node node) {
        switch (each.keyword()) {
            case "additionalProperties", "false" -> unknown(each, node);
            case "required" ->
                findings.add(
                        rules.missing(),
                        each.at(),
                        node,
                        "`" + each.key() + "` is missing.",
                        "Add `" + each.key() + "`.");
            case "type" -> type(each, node);
            case "minLength", "maxLength" -> length(each, node);
            case "propertyNames" ->
                findings.add(
                        rules.length(),
                        each.at(),
                        node,
                        "\"" + each.key() + "\" is no name that is allowed here.",
                        "Choose a name of 1 to 256 characters; those of services are letters, with - and _ between them.");
            case "minItems", "maxItems", "minProperties", "maxProperties" -> count(each, node);
            default ->
                findings.add(
                        rules.range(),
                        each.at(),
                        node,
                        shown(node) + " is not allowed; it must be " + each.wanted() + ".",
                        remedy(each, node));
        }
    }

    private void unknown(Violation each, Node node) {
        Node at = node.asMapping()
                .entry(each.key())
                .<Node>map(entry -> entry.key())
                .orElse(node);
        findings.add(
                rules.key(),
                each.key().isEmpty() ? each.at() : each.at().child(each.key()),
                at,
                "`" + each.key() + "` is not known here.",
                NearestName.to(each.key(), each.known())
                        .map(name -> "Did you mean `" + name + "`?")
                        .orElseGet(() -> each.known().isEmpty()
                                ? "Remove it."
                                : "Remove it. Known are: " + String.join(", ", each.known()) + "."));
    }

    private void type(Violation each, Node node) {
        boolean number = node instanceof Scalar scalar && scalar.kind() == ScalarKind.NUMBER;
        if (number && each.wanted().contains("number")) {
            findings.add(
                    rules.range(),
                    each.at(),
                    node,
                    shown(node) + " is not allowed; it must be " + each.wanted() + ".",
                    "Write " + each.wanted() + ".");
            return;
        }
        findings.add(
                rules.type(),
                each.at(),
                node,
                "It must be " + each.wanted() + ", and is " + found(node) + ".",
                remedy(each, node));
    }

    private static String remedy(Violation each, Node node) {
        if (node instanceof Sequence && each.at().text().endsWith("Files")) {
            return "Write one pattern with braces: {a,b}/**.";
        }
        // A number in quotes.
        OptionalInt number = node instanceof Scalar scalar && scalar.kind() == ScalarKind.TEXT
                ? scalar.asCount()
                : OptionalInt.empty();
        boolean fits = each.wanted().contains("number")
                && number.isPresent()
                && number.getAsInt() >= each.least()
                && number.getAsInt() <= each.most();
        return fits
                ? "Write the number without quotes: " + number.getAsInt() + ". It must be " + each.wanted() + "."
                : "Write " + each.wanted() + ".";
    }

    private void length(Violation each, Node node) {
        String text = node.asText().orElse("");
        int length = text.codePointCount(0, text.length());
        findings.add(
                rules.length(),
                each.at(),
                node,
                "It has " + length + " characters; " + each.wanted() + " are allowed.",
                each.keyword().equals("minLength") ? "Write a longer text." : "Write a shorter text.");
    }

    private void count(Violation each, Node node) {
        int count = node instanceof Mapping mapping
                ? mapping.entries().size()
                : node.asSequence().items().size();
        findings.add(
                rules.count(),
                each.at(),
                node,
                "It has " + count + " entries; " + each.wanted() + " are allowed.",
                each.keyword().startsWith("min") ? "Add one, or remove the key." : "Join entries by patterns.");
    }

    private String shown(Node node) {
        return node instanceof Scalar ? node.range().of(document.text()) : found(node);
    }

    private static String found(Node node) {
        if (node instanceof Scalar scalar) {
            return switch (scalar.kind()) {
                case TEXT -> "a text";
                case NUMBER -> "a number";
                case BOOLEAN -> "true or false";
                case NULL -> "null";
            };
        }
        return node instanceof Mapping ? "an object" : "a list";
    }
}
