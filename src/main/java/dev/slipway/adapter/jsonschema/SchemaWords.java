package dev.slipway.adapter.jsonschema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a schema wants, in words that end a sentence. */
final class SchemaWords {
    private static final Map<String, String> TYPES = Map.of(
            "string", "one text",
            "boolean", "true or false",
            "array", "a list",
            "object", "an object",
            "number", "a number",
            "integer", "a whole number",
            "null", "null");

    private SchemaWords() {}

    /** A size, for the keywords that count; else what the value must be. */
    static String of(JsonNode schema, String keyword) {
        return switch (keyword) {
            case "minLength", "maxLength" -> range(schema, "minLength", "maxLength");
            case "minItems", "maxItems" -> range(schema, "minItems", "maxItems");
            case "minProperties", "maxProperties" -> range(schema, "minProperties", "maxProperties");
            default -> value(schema);
        };
    }

    private static String value(JsonNode schema) {
        if (schema.has("description")) {
            return schema.get("description").asText();
        }
        if (schema.has("enum") || schema.has("const")) {
            List<String> words = new ArrayList<>();
            schema.path("enum").forEach(each -> words.add(each.toString()));
            return words.size() > 1
                    ? "one of " + String.join(", ", words)
                    : words.isEmpty() ? schema.get("const").toString() : words.get(0);
        }
        if (schema.has("pattern")) {
            return "a text like " + schema.get("pattern").asText();
        }
        String bounds = schema.has("minimum") || schema.has("maximum") ? " from " + between(schema) : "";
        String steps = schema.has("multipleOf")
                ? " in steps of " + schema.get("multipleOf").asText()
                : "";
        return type(schema.path("type")) + bounds + steps;
    }

    private static String between(JsonNode schema) {
        return schema.has("maximum")
                ? schema.path("minimum").asText("0") + " to "
                        + schema.get("maximum").asText()
                : schema.get("minimum").asText() + " on";
    }

    private static String type(JsonNode type) {
        List<String> words = new ArrayList<>();
        if (type.isArray()) {
            type.forEach(each -> words.add(TYPES.getOrDefault(each.asText(), each.asText())));
        } else {
            words.add(type.isTextual() ? TYPES.getOrDefault(type.asText(), type.asText()) : "a number");
        }
        return String.join(" or ", words);
    }

    private static String range(JsonNode schema, String least, String most) {
        return schema.has(most)
                ? schema.path(least).asText("0") + " to " + schema.get(most).asText()
                : schema.get(least).asText() + " or more";
    }
}
