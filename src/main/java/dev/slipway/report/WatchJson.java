package dev.slipway.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.slipway.domain.live.SessionState;
import dev.slipway.domain.watching.Sample;
import dev.slipway.domain.watching.Seen;
import dev.slipway.domain.watching.Use;
import dev.slipway.usecase.rounds.Gap;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** What is seen of a server, as lines of JSON: {@code slipway/connections-watch/v1}. */
public final class WatchJson {
    private static final String SCHEMA = "slipway/connections-watch/v1";

    private WatchJson() {}

    /** What was seen once. */
    public static String sample(Sample sample) {
        return Json.line(SCHEMA, json -> {
            json.writeStringField("event", "sample");
            LiveJson.server(json, sample.status());
            LiveJson.use(json, "utilisation", sample.fullest());
            Json.objects(json, "limits", sample.limits(), limit -> LiveJson.use(json, limit));
            Json.value(json, "alert", sample.alert());
            states(json, sample.all());
            applications(json, sample);
            Json.texts(json, "notes", sample.status().notes());
        });
    }

    private static void applications(JsonGenerator json, Sample sample) throws IOException {
        Json.objects(json, "applications", sample.uses(), use -> {
            json.writeStringField("application", use.application());
            states(json, use);
            LiveJson.seconds(json, "longestIdleSeconds", use.longestIdle());
        });
    }

    private static void states(JsonGenerator json, Use use) throws IOException {
        json.writeObjectFieldStart("sessions");
        json.writeNumberField("all", use.sessions());
        for (SessionState state : SessionState.values()) {
            json.writeNumberField(LiveJson.word(state), use.in(state));
        }
        json.writeEndObject();
    }

    /** The server does not answer, or does so again. */
    public static String gap(Gap gap, boolean over) {
        return Json.line(SCHEMA, json -> {
            json.writeStringField("event", "gap");
            LiveJson.gap(json, gap, over);
        });
    }

    /** What was seen in all. */
    public static String end(Seen seen) {
        return Json.line(SCHEMA, json -> {
            json.writeStringField("event", "end");
            json.writeNumberField("samples", seen.samples());
            LiveJson.use(json, "highest", seen.highest());
            json.writeNumberField("alerts", seen.alerts());
            Json.text(json, "firstAlert", seen.firstAlert().map(Instant::toString));
            json.writeNumberField("gaps", seen.gaps());
            LiveJson.seconds(json, "unseenSeconds", Optional.of(seen.unseen()));
            json.writeBooleanField("lost", seen.lost());
        });
    }
}
