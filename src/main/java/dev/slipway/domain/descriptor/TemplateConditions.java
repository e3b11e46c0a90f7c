package dev.slipway.domain.descriptor;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.document.Sequence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * The conditions of a template, as far as what they compare stands in it (AWS CloudFormation user guide, condition functions,
 * 2026-12-01).
 */
final class TemplateConditions {
    private static final int DEPTH = 12;

    private final Document document;
    private final UnaryOperator<Node> filledIn;
    private final Map<String, Optional<Boolean>> known = new HashMap<>();

    /** @param filledIn puts values in the place of functions */
    TemplateConditions(Document document, UnaryOperator<Node> filledIn) {
        this.document = document;
        this.filledIn = filledIn;
    }

    /** Whether a condition holds; empty where only a deploy tells. */
    Optional<Boolean> holds(String name) {
        if (known.containsKey(name)) {
            return known.getOrDefault(name, Optional.empty());
        }
        // One that names itself is never known.
        known.put(name, Optional.empty());
        Optional<Boolean> holds = document.at("Conditions", name).flatMap(condition -> holds(condition, 0));
        known.put(name, holds);
        return holds;
    }

    private Optional<Boolean> holds(Node condition, int depth) {
        Optional<String> other = function(condition, "!Condition", "Condition").flatMap(TemplateConditions::name);
        if (other.isPresent()) {
            return holds(other.get());
        }
        Optional<Node> equals = function(condition, "!Equals", "Fn::Equals");
        if (equals.isPresent()) {
            return equal(equals.get().asSequence().items());
        }
        if (depth > DEPTH) {
            return Optional.empty();
        }
        return function(condition, "!Not", "Fn::Not")
                .flatMap(not -> all(not, depth, true).map(each -> !each))
                .or(() -> function(condition, "!And", "Fn::And").flatMap(and -> all(and, depth, true)))
                .or(() -> function(condition, "!Or", "Fn::Or")
                        .flatMap(or -> all(or, depth, false).map(each -> !each)));
    }

    /** Whether all are that; one that is not is enough to know it. */
    private Optional<Boolean> all(Node several, int depth, boolean wanted) {
        List<Optional<Boolean>> parts = several.asSequence().items().stream()
                .map(each -> holds(each, depth + 1))
                .toList();
        if (parts.contains(Optional.of(!wanted))) {
            return Optional.of(false);
        }
        return parts.isEmpty() || parts.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(true);
    }

    private Optional<Boolean> equal(List<Node> sides) {
        List<String> texts = sides.stream()
                .flatMap(side -> filledIn.apply(side).asText().stream())
                .filter(text -> !text.contains("${"))
                .toList();
        return sides.size() == 2 && texts.size() == 2
                ? Optional.of(texts.get(0).equals(texts.get(1)))
                : Optional.empty();
    }

    /** Each parameter that is compared with a text, and that text. */
    void compared(BiConsumer<String, String> into) {
        document.at("Conditions").ifPresent(all -> compared(all, into));
    }

    private static void compared(Node node, BiConsumer<String, String> into) {
        List<Node> sides = function(node, "!Equals", "Fn::Equals")
                .map(equals -> equals.asSequence().items())
                .orElse(List.of());
        sides.forEach(one -> function(one, "!Ref", "Ref")
                .flatMap(TemplateConditions::name)
                .ifPresent(parameter ->
                        sides.forEach(other -> other.asText().ifPresent(text -> into.accept(parameter, text)))));
        if (node instanceof Sequence several) {
            several.items().forEach(each -> compared(each, into));
        } else if (node instanceof Mapping mapping) {
            mapping.effective().stream().map(MappingEntry::value).forEach(each -> compared(each, into));
        }
    }

    /** The argument of a function, in its short or its long form. */
    static Optional<Node> function(Node node, String tag, String key) {
        return node.tag().equals(Optional.of(tag))
                ? Optional.of(node)
                : node.asMapping().get(key);
    }

    /** What {@code Ref} and {@code Condition} name. */
    static Optional<String> name(Node argument) {
        return argument instanceof Scalar scalar ? Optional.of(scalar.value()) : Optional.empty();
    }
}
