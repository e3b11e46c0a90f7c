package dev.slipway.adapter.jsonschema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.document.Sequence;

/** Our trees as Jackson's. */
final class JsonNodes {
    /** The largest whole number up to which JavaScript, which the platforms read with, counts one by one. */
    private static final double WHOLE = 9_007_199_254_740_991.0;

    private JsonNodes() {}

    /** Of equal keys the last counts, as for JavaScript. */
    static JsonNode of(Node node) {
        if (node instanceof Mapping mapping) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            mapping.entries().forEach(entry -> object.set(entry.key().value(), of(entry.value())));
            return object;
        }
        if (node instanceof Sequence sequence) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            sequence.items().forEach(item -> array.add(of(item)));
            return array;
        }
        return scalar((Scalar) node);
    }

    private static JsonNode scalar(Scalar scalar) {
        return switch (scalar.kind()) {
            case TEXT -> TextNode.valueOf(scalar.value());
            case BOOLEAN -> BooleanNode.valueOf(Boolean.parseBoolean(scalar.value()));
            case NULL -> NullNode.getInstance();
            case NUMBER -> number(scalar.value());
        };
    }

    private static JsonNode number(String text) {
        try {
            double value = Double.parseDouble(text);
            return value % 1 == 0 && Math.abs(value) <= WHOLE
                    ? LongNode.valueOf((long) value)
                    : DoubleNode.valueOf(value);
        } catch (NumberFormatException spelledAsInToml) {
            return LongNode.valueOf(0);
        }
    }
}
