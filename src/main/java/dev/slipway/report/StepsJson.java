package dev.slipway.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.slipway.domain.capacity.Step;
import java.io.IOException;
import java.util.List;

/** The steps of a sum, for machines. */
public final class StepsJson {
    private StepsJson() {}

    /** Writes them as a member of that name. */
    public static void append(JsonGenerator json, String name, List<Step> steps) throws IOException {
        Json.objects(json, name, steps, step -> {
            json.writeStringField("sign", step.sign().text());
            json.writeNumberField("value", step.value());
            json.writeStringField("label", step.label());
            json.writeStringField("source", step.source());
        });
    }
}
