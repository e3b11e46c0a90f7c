package dev.slipway.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.slipway.domain.live.Ended;
import dev.slipway.domain.live.ServerSession;
import dev.slipway.domain.live.ServerStatus;
import dev.slipway.domain.reaping.JudgedSession;
import dev.slipway.domain.reaping.OwnTimeout;
import dev.slipway.domain.reaping.SessionChoice;
import dev.slipway.usecase.reap.Reaped;
import dev.slipway.usecase.rounds.Gap;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a round of reaping did, or would do, for machines: {@code slipway/connections-reap/v1}. */
public record ReapJson(Reaped reaped, SessionChoice choice) {
    private static final String SCHEMA = "slipway/connections-reap/v1";

    public ReapJson(Reaped reaped) {
        this(reaped, reaped.choice());
    }

    /** As a document with every session. */
    public String document() {
        return Json.object(SCHEMA, json -> body(json, true));
    }

    /** As a line of a stream, with the sessions that it is about. */
    public String line() {
        return Json.line(SCHEMA, json -> body(json, false));
    }

    /** A gap, as a line of the same stream. */
    public static String line(Gap gap, boolean over) {
        return Json.line(SCHEMA, json -> {
            json.writeStringField("event", "gap");
            LiveJson.gap(json, gap, over);
        });
    }

    private void body(JsonGenerator json, boolean all) throws IOException {
        ServerStatus status = choice.status();
        json.writeStringField("event", "round");
        LiveJson.server(json, status);
        LiveJson.use(json, "utilisation", choice.utilisation());
        json.writeBooleanField("dryRun", !reaped.acted());
        json.writeNumberField("sessions", choice.sessions().size());
        json.writeNumberField("chosen", choice.toEnd().size());
        json.writeNumberField("ended", reaped.count(Ended.Fate.ENDED));
        json.writeNumberField("changed", reaped.count(Ended.Fate.SPARED));
        json.writeNumberField("refused", reaped.count(Ended.Fate.REFUSED));
        json.writeNumberField("unknown", choice.unknown());
        sessions(json, all);
        if (all) {
            own(json);
        }
        Json.texts(json, "notes", status.notes());
    }

    private void sessions(JsonGenerator json, boolean all) throws IOException {
        Map<ServerSession, Ended> ended =
                reaped.ended().stream().collect(Collectors.toMap(Ended::session, each -> each, (one, other) -> one));
        List<JudgedSession> told = choice.sessions().stream()
                .filter(judged -> all || judged.spared().isEmpty())
                .toList();
        Json.objects(
                json,
                "judged",
                told,
                judged -> session(json, judged, Optional.ofNullable(ended.get(judged.session()))));
    }

    private void session(JsonGenerator json, JudgedSession judged, Optional<Ended> ended) throws IOException {
        ServerSession session = judged.session();
        json.writeNumberField("id", session.id());
        Json.text(json, "user", session.user());
        Json.text(json, "database", session.database());
        Json.text(json, "application", session.application());
        Json.text(json, "host", session.host());
        json.writeStringField("state", LiveJson.word(session.state()));
        LiveJson.seconds(json, "secondsInState", session.inState());
        json.writeStringField("fate", fate(judged, ended));
        Json.text(
                json,
                "why",
                judged.spared()
                        .map(why -> why.word())
                        .or(() -> ended.map(Ended::why).filter(why -> !why.isEmpty())));
    }

    private String fate(JudgedSession judged, Optional<Ended> ended) {
        if (judged.spared().isPresent()) {
            return "spared";
        }
        if (!reaped.acted()) {
            return "would-end";
        }
        return ended.map(each -> switch (each.fate()) {
                    case ENDED -> "ended";
                    case SPARED -> "changed";
                    case REFUSED -> "refused";
                })
                .orElse("not-reached");
    }

    private void own(JsonGenerator json) throws IOException {
        OwnTimeout own = OwnTimeout.of(choice.status(), reaped.reaping());
        json.writeObjectFieldStart("ownTimeout");
        Json.texts(json, "statements", own.statements());
        Json.texts(json, "notes", own.words());
        json.writeEndObject();
    }
}
