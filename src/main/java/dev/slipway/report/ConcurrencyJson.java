package dev.slipway.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.slipway.domain.capacity.Capacity;
import dev.slipway.domain.capacity.FunctionName;
import dev.slipway.domain.capacity.Step;
import dev.slipway.domain.judgement.Catalogue;
import dev.slipway.usecase.concurrency.DatabaseCheck;
import dev.slipway.usecase.concurrency.Note;
import java.io.IOException;
import java.util.Optional;

/** The database part of {@code deploy-check lambda}, for machines: {@code slipway/deploy-check/v1}. */
public final class ConcurrencyJson {
    private ConcurrencyJson() {}

    public static String of(DatabaseCheck check, Catalogue catalogue) {
        return Json.object("slipway/deploy-check/v1", json -> {
            // Never true while the package is not looked at.
            if (check.acceptable()) {
                json.writeNullField("ready");
            } else {
                json.writeBooleanField("ready", false);
            }
            target(json, check);
            concurrency(json, check);
            FindingJson.outcome(json, check.outcome(), catalogue);
        });
    }

    private static void target(JsonGenerator json, DatabaseCheck check) throws IOException {
        json.writeObjectFieldStart("target");
        json.writeStringField("platform", "lambda");
        Json.text(json, "function", check.function().map(FunctionName::written));
        Json.text(json, "engine", known(check.capacity().engine()));
        Json.text(json, "instance", known(check.capacity().instance()));
        json.writeEndObject();
    }

    private static Optional<String> known(String text) {
        return text.equals("-") ? Optional.empty() : Optional.of(text);
    }

    private static void concurrency(JsonGenerator json, DatabaseCheck check) throws IOException {
        Capacity capacity = check.capacity();
        json.writeObjectFieldStart("concurrency");
        json.writeNumberField("limit", check.limit().sandboxes());
        json.writeBooleanField("reservable", check.reservable());
        json.writeNumberField("maxConnections", capacity.connections());
        json.writeNumberField("connectionLimit", check.connectionLimit());
        json.writeStringField("kind", capacity.kind().word());
        json.writeStringField("source", capacity.source());
        Json.text(json, "date", known(capacity.date()));
        json.writeArrayFieldStart("steps");
        for (Step step : check.limit().steps()) {
            json.writeString(step.text());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("notes");
        for (Note note : check.notes()) {
            json.writeString(note.topic() + ": " + note.text());
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
