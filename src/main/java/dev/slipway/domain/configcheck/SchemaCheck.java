package dev.slipway.domain.configcheck;

import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Pointer;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.document.ScalarKind;
import dev.slipway.domain.document.Sequence;
import dev.slipway.domain.text.NearestName;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A rule that the file's schema decides, or decides in part: all that it has against a file of some kinds, one finding
 * for each cause.
 *
 * @param <F> the platform's file
 */
public class SchemaCheck<F extends ConfigFile> implements Look<F> {
    private final List<Kind> kinds;

    public SchemaCheck(Kind... kinds) {
        this.kinds = List.of(kinds);
    }

    /** What sort of thing a schema has against a value. */
    public enum Kind {
        TYPE,
        COUNT,
        LENGTH,
        KEY,
        MISSING,
        RANGE
    }

    @Override
    public void look(F file, Findings found) {
        Set<String> seen = new HashSet<>();
        for (Violation each : file.violations()) {
            // Of several at one value the first counts.
            if (seen.add(each.at() + "\n" + each.key())) {
                file.document().find(each.at()).ifPresent(node -> add(file, each, node, found));
            }
        }
    }

    /** Where the schema has something against a value, so that no other rule needs to. */
    public static Set<Pointer> refused(ConfigFile file) {
        return file.violations().stream().map(Violation::at).collect(Collectors.toSet());
    }

    private void add(F file, Violation each, Node node, Findings found) {
        if (!kinds.contains(kind(each, node))) {
            return;
        }
        switch (kind(each, node)) {
            case KEY -> unknown(each, node, found);
            case MISSING -> found.add(each.at(), node, "`" + each.key() + "` is missing.", "Add `" + each.key() + "`.");
            case TYPE ->
                found.add(
                        each.at(),
                        node,
                        "It must be " + each.wanted() + ", and is " + words(node) + ".",
                        remedy(each, node));
            case LENGTH -> length(each, node, found);
            case COUNT ->
                found.add(
                        each.at(),
                        node,
                        "It has " + entries(node) + " entries; " + each.wanted() + " are allowed.",
                        each.keyword().startsWith("min") ? "Add one, or remove the key." : "Join entries by patterns.");
            case RANGE ->
                found.add(
                        each.at(),
                        node,
                        (node instanceof Scalar
                                        ? node.range().of(file.document().text())
                                        : words(node))
                                + " is not allowed; it must be " + each.wanted() + ".",
                        remedy(each, node));
        }
    }

    private static Kind kind(Violation each, Node node) {
        return switch (each.keyword()) {
            case "additionalProperties", "false" -> Kind.KEY;
            case "required" -> Kind.MISSING;
            case "minLength", "maxLength", "propertyNames" -> Kind.LENGTH;
            case "minItems", "maxItems", "minProperties", "maxProperties" -> Kind.COUNT;
            case "type" -> isNumber(node) && each.wanted().contains("number") ? Kind.RANGE : Kind.TYPE;
            default -> Kind.RANGE;
        };
    }

    private static void unknown(Violation each, Node node, Findings found) {
        Node at = node.asMapping()
                .entry(each.key())
                .<Node>map(entry -> entry.key())
                .orElse(node);
        found.add(
                each.key().isEmpty() ? each.at() : each.at().child(each.key()),
                at,
                "`" + each.key() + "` is not known here.",
                NearestName.to(each.key(), each.known())
                        .map(name -> "Did you mean `" + name + "`?")
                        .orElseGet(() -> each.known().isEmpty()
                                ? "Remove it."
                                : "Remove it. Known are: " + String.join(", ", each.known()) + "."));
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

    private static void length(Violation each, Node node, Findings found) {
        if (each.keyword().equals("propertyNames")) {
            found.add(
                    each.at(),
                    node,
                    "\"" + each.key() + "\" is no name that is allowed here.",
                    "Choose a name of 1 to 256 characters; those of services are letters, with - and _ between them.");
            return;
        }
        String text = node.asText().orElse("");
        found.add(
                each.at(),
                node,
                "It has " + text.codePointCount(0, text.length()) + " characters; " + each.wanted() + " are allowed.",
                each.keyword().equals("minLength") ? "Write a longer text." : "Write a shorter text.");
    }

    private static int entries(Node node) {
        return node instanceof Mapping mapping
                ? mapping.entries().size()
                : node.asSequence().items().size();
    }

    private static boolean isNumber(Node node) {
        return node instanceof Scalar scalar && scalar.kind() == ScalarKind.NUMBER;
    }

    private static String words(Node node) {
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
