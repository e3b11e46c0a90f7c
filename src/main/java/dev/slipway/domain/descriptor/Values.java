package dev.slipway.domain.descriptor;

import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Entry;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.document.ScalarKind;
import dev.slipway.domain.problem.Evidence;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads values of one document, each with its place. */
final class Values {
    private static final int SHOWN = 80;
    private final Document document;

    Values(Document document) {
        this.document = document;
    }

    /** A count as it stands in the text; an expression is filled in by a deploy only. */
    Setting count(Mapping mapping, String key) {
        Optional<Entry> entry = mapping.entry(key);
        if (entry.isEmpty() || isNull(entry.get().value())) {
            return Setting.absent();
        }
        Node value = entry.get().value();
        OptionalInt number = value instanceof Scalar scalar ? scalar.asCount() : OptionalInt.empty();
        Evidence place = evidence(value, key + ": " + shown(value));
        return number.isPresent()
                ? new Setting.Known(number.getAsInt(), place)
                : new Setting.Unclear(key + " is " + shown(value) + ", which only a deploy fills in", place);
    }

    Evidence evidence(Node node, String text) {
        return new Evidence(document.name(), document.line(node), text);
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
        return value instanceof Mapping mapping && !mapping.entries().isEmpty()
                ? "an expression (" + mapping.entries().get(0).key().value() + ")"
                : "a list";
    }
}
