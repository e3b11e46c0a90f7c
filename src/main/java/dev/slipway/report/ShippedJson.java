package dev.slipway.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.deployment.Looked;
import dev.slipway.domain.project.Fact;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The packages and images that were looked at, for machines. */
public final class ShippedJson {
    private ShippedJson() {}

    /** The member {@code shipped}. */
    public static void append(JsonGenerator json, List<Looked> shipped) throws IOException {
        Json.objects(json, "shipped", shipped, each -> {
            Destination destination = each.destination();
            json.writeStringField("name", each.name());
            json.writeStringField("form", each.form());
            json.writeStringField("platform", destination.platform().word());
            fact(json, "runtime", destination.runtime());
            fact(json, "architecture", destination.architecture());
            Json.text(json, "age", each.age());
        });
    }

    /** A value and the place that says it; null where it is not known. */
    private static void fact(JsonGenerator json, String name, Optional<Fact<String>> fact) throws IOException {
        if (fact.isEmpty()) {
            json.writeNullField(name);
            return;
        }
        json.writeObjectFieldStart(name);
        json.writeStringField("value", fact.get().value());
        json.writeStringField("source", fact.get().place().place());
        json.writeEndObject();
    }

    /** The member {@code runsIn}: the runtimes and architectures, each with what says so. */
    public static void runsIn(JsonGenerator json, List<Fact<String>> facts) throws IOException {
        Json.objects(json, "runsIn", facts, fact -> {
            json.writeStringField("value", fact.value());
            json.writeStringField("source", fact.place().place());
        });
    }
}
