package dev.slipway.domain.descriptor;

import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.document.ScalarKind;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.project.Fact;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * Reads values of one document, each with its place.
 *
 * @param filledIn puts values in the place of variables
 */
record Values(Document document, UnaryOperator<Node> filledIn) {
    private static final int SHOWN = 80;

    Values(Document document) {
        this(document, UnaryOperator.identity());
    }

    /** A count as it stands in the text; an expression is filled in by a deploy only. */
    Setting count(Mapping mapping, String key) {
        Optional<MappingEntry> entry = mapping.entry(key);
        if (entry.isEmpty() || isNull(entry.get().value())) {
            return Setting.absent();
        }
        Node written = entry.get().value();
        Node value = filledIn.apply(written);
        OptionalInt number = value instanceof Scalar scalar ? scalar.asCount() : OptionalInt.empty();
        if (isNull(value)) {
            return Setting.absent();
        }
        Place place =
                evidence(written, key + ": " + shown(written) + (value == written ? "" : ", here " + shown(value)));
        return number.isPresent()
                ? new Setting.Known(number.getAsInt(), place)
                : new Setting.Unclear(
                        key + " is " + shown(value)
                                + (isWritten(value) ? ", which is no whole number" : ", which only a deploy fills in"),
                        place);
    }

    private static boolean isWritten(Node value) {
        return value instanceof Scalar scalar
                && scalar.tag().isEmpty()
                && !scalar.value().contains("$");
    }

    /** A text that stands there; empty where it does not, or where only a deploy fills it in. */
    Optional<Fact<String>> text(Mapping mapping, String key) {
        return mapping.get(key).flatMap(this::text);
    }

    Optional<Fact<String>> text(Node written) {
        return filledIn.apply(written)
                .asText()
                .filter(text -> !text.contains("${"))
                .map(text -> new Fact<>(text, evidence(written, text)));
    }

    /** A text, or where only a deploy fills it in what stands there: not to say anything is another matter. */
    Optional<Fact<String>> textOrExpression(Node written) {
        return isNull(filledIn.apply(written))
                ? Optional.empty()
                : text(written).or(() -> Optional.of(new Fact<>(shown(written), evidence(written, shown(written)))));
    }

    Place evidence(Node node, String text) {
        return Place.in(document.name(), document.line(node), document.column(node), text);
    }

    /** {@code file:line} of a part. */
    String place(Node node) {
        return document.name() + ":" + document.line(node);
    }

    static boolean isNull(Node node) {
        return node instanceof Scalar scalar
                && scalar.kind() == ScalarKind.NULL
                && scalar.tag().isEmpty();
    }

    /** A value as one would say it: its text with its tag, or what sort of value it is. */
    static String shown(Node value) {
        if (value instanceof Scalar scalar) {
            String text = scalar.tag().map(tag -> tag + " ").orElse("") + scalar.value();
            return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        }
        Optional<String> parameter = value.asMapping().get("Ref").flatMap(Node::asText);
        if (parameter.isPresent()) {
            return "the parameter " + parameter.get();
        }
        return value instanceof Mapping mapping && !mapping.entries().isEmpty()
                ? "an expression (" + mapping.entries().get(0).key().value() + ")"
                : value.tag().orElse("a list");
    }
}
