package dev.slipway.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The part of JSON Schema that the schemas in docs/schemas use; a word that is not understood is a fault. */
final class JsonSchema {
    private static final List<String> WORDS = List.of(
            "$schema",
            "title",
            "description",
            "type",
            "const",
            "enum",
            "pattern",
            "required",
            "properties",
            "additionalProperties",
            "items");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final JsonNode schema;

    private JsonSchema(JsonNode schema) {
        this.schema = schema;
    }

    static JsonSchema named(String name) throws IOException {
        return new JsonSchema(
                MAPPER.readTree(Path.of("docs/schemas/" + name + ".schema.json").toFile()));
    }

    /** What is wrong with a document; empty when it is valid. */
    List<String> faults(String document) throws IOException {
        List<String> faults = new ArrayList<>();
        check("$", schema, MAPPER.readTree(document), faults);
        return faults;
    }

    private static void check(String at, JsonNode schema, JsonNode value, List<String> faults) {
        for (Map.Entry<String, JsonNode> rule : schema.properties()) {
            if (!holds(rule.getKey(), rule.getValue(), value)) {
                faults.add(at + ": " + rule.getKey() + " " + rule.getValue() + ", and not " + value);
            }
        }
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            if (value.has(property.getKey())) {
                check(at + "." + property.getKey(), property.getValue(), value.get(property.getKey()), faults);
            }
        }
        for (Map.Entry<String, JsonNode> own : value.properties()) {
            if (schema.has("additionalProperties") && !schema.path("properties").has(own.getKey())) {
                faults.add(at + ": " + own.getKey() + " is in no schema");
            }
        }
        if (schema.has("items")) {
            value.forEach(item -> check(at + "[]", schema.get("items"), item, faults));
        }
    }

    private static boolean holds(String word, JsonNode rule, JsonNode value) {
        return switch (word) {
            case "type" -> rule.isArray() ? anyType(rule, value) : isType(rule.textValue(), value);
            case "const" -> rule.equals(value);
            case "enum" -> contains(rule, value);
            case "pattern" -> !value.isTextual() || value.textValue().matches(rule.textValue());
            case "required" -> hasAll(rule, value);
            default -> WORDS.contains(word);
        };
    }

    private static boolean anyType(JsonNode types, JsonNode value) {
        for (JsonNode type : types) {
            if (isType(type.textValue(), value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isType(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> false;
        };
    }

    private static boolean contains(JsonNode list, JsonNode value) {
        for (JsonNode each : list) {
            if (each.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasAll(JsonNode names, JsonNode value) {
        for (JsonNode name : names) {
            if (!value.has(name.textValue())) {
                return false;
            }
        }
        return true;
    }
}
