package dev.slipway.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.slipway.domain.live.ServerStatus;
import dev.slipway.domain.live.SessionState;
import dev.slipway.domain.live.Utilisation;
import dev.slipway.usecase.rounds.Gap;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** The parts that the streams of a live server have in common. */
final class LiveJson {
    private static final double THOUSAND = 1000.0;

    private LiveJson() {}

    static void server(JsonGenerator json, ServerStatus status) throws IOException {
        json.writeStringField("at", status.at().toString());
        json.writeStringField("server", status.server());
        json.writeStringField("product", status.product());
        json.writeStringField("database", status.database());
        json.writeStringField("role", status.role());
    }

    /** {@code null} where it is not known. */
    static void use(JsonGenerator json, String name, Optional<Utilisation> use) throws IOException {
        if (use.isEmpty()) {
            json.writeNullField(name);
            return;
        }
        json.writeObjectFieldStart(name);
        use(json, use.get());
        json.writeEndObject();
    }

    /** The members of one, in an object that its caller has begun. */
    static void use(JsonGenerator json, Utilisation use) throws IOException {
        json.writeStringField("of", use.scope().word());
        json.writeNumberField("used", use.used());
        json.writeNumberField("limit", use.limit());
        json.writeNumberField("share", Math.round(use.share() * THOUSAND) / THOUSAND);
        json.writeStringField("source", use.source());
    }

    /** @param over whether the server is back */
    static void gap(JsonGenerator json, Gap gap, boolean over) throws IOException {
        json.writeBooleanField("over", over);
        json.writeStringField("since", gap.since().toString());
        seconds(json, "seconds", Optional.of(gap.length()));
        json.writeStringField("stage", gap.stage());
        json.writeStringField("why", gap.problem().message());
    }

    static void seconds(JsonGenerator json, String name, Optional<Duration> span) throws IOException {
        Json.value(json, name, span.map(each -> each.toMillis() / THOUSAND));
    }

    /** As {@code idle-in-transaction}. */
    static String word(SessionState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
