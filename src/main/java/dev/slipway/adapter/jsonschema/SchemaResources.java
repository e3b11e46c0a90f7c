package dev.slipway.adapter.jsonschema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.slipway.domain.configcheck.Violation;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Pointer;
import dev.slipway.port.ConfigSchemas;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The schemas in the jar, below {@code dev/slipway/schemas}. */
public final class SchemaResources implements ConfigSchemas {
    @Override
    public List<Violation> violations(String schema, Document document) {
        JsonNode text = read(schema);
        SchemaValidatorsConfig settings = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .locale(Locale.ROOT)
                .build();
        return JsonSchemaFactory.getInstance(VersionFlag.V7)
                .getSchema(text, settings)
                .validate(JsonNodes.of(document.root()))
                .stream()
                .map(message -> violation(text, message))
                .toList();
    }

    private static Violation violation(JsonNode schema, ValidationMessage message) {
        JsonNode parent =
                schema.at(pointer(message.getSchemaLocation().getFragment().getParent()));
        List<String> known = new ArrayList<>();
        parent.path("properties").fieldNames().forEachRemaining(known::add);
        return new Violation(
                new Pointer(pointer(message.getInstanceLocation())),
                message.getType(),
                Objects.requireNonNullElse(message.getProperty(), ""),
                SchemaWords.of(parent, message.getType()),
                parent.path("minimum").asDouble(Double.NEGATIVE_INFINITY),
                parent.path("maximum").asDouble(Double.POSITIVE_INFINITY),
                message.getType().equals("additionalProperties") ? known : List.of());
    }

    private static String pointer(JsonNodePath path) {
        StringBuilder pointer = new StringBuilder();
        for (int i = 0; i < path.getNameCount(); i++) {
            String name = String.valueOf(path.getElement(i));
            pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    private static JsonNode read(String schema) {
        try (InputStream in = SchemaResources.class.getResourceAsStream("/dev/slipway/schemas/" + schema + ".json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in, schema));
        } catch (IOException e) {
            throw new IllegalStateException("a resource of the program cannot be read: " + schema, e);
        }
    }
}
