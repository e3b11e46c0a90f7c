package dev.slipway.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.slipway.domain.connections.Demand;
import dev.slipway.domain.datasource.Pooler;
import dev.slipway.domain.live.Age;
import dev.slipway.domain.live.Crowd;
import dev.slipway.domain.live.PoolerProbe;
import dev.slipway.domain.live.ServerAnswer;
import dev.slipway.domain.live.ServerStatus;
import dev.slipway.domain.live.SessionState;
import dev.slipway.domain.livecheck.Ceiling;
import dev.slipway.domain.livecheck.Room;
import dev.slipway.usecase.connectionstatus.StatusResult;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a live server carries and who is on it, for machines. */
public record StatusJson(StatusResult result, ServerStatus status, Room room, Crowd crowd) {
    private StatusJson(StatusResult result) {
        this(
                result,
                result.status(),
                Room.of(result.status()),
                Crowd.of(result.status().sessions()));
    }

    public static String of(StatusResult result) {
        return Json.object("slipway/connections-status/v1", new StatusJson(result)::write);
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStringField("product", status.product());
        json.writeStringField("server", status.server());
        json.writeStringField("database", status.database());
        json.writeStringField("role", status.role());
        json.writeStringField("url", result.where());
        json.writeStringField("at", status.at().toString());
        answer(json, "replica", status.replica());
        answer(json, "maxConnections", status.limits().maxConnections());
        reserved(json);
        answer(json, "roleLimit", status.limits().role());
        answer(json, "databaseLimit", status.limits().database());
        number(json, "used", status.tellsSessions() ? Optional.of(crowd.count()) : Optional.empty(), used());
        free(json);
        sessions(json);
        pooler(json);
        plan(json);
        Json.texts(json, "notes", status.notes());
    }

    private String used() {
        return status.tellsSessions() ? StatusContext.source(status) : "the server lists no sessions";
    }

    private void reserved(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("reserved");
        json.writeNumberField("value", Room.kept(status.limits()));
        Json.objects(json, "slots", status.limits().reserves(), reserve -> {
            json.writeStringField("source", reserve.name());
            json.writeNumberField("value", reserve.slots());
            json.writeBooleanField("usable", reserve.usable());
        });
        json.writeEndObject();
    }

    private void free(JsonGenerator json) throws IOException {
        Optional<Ceiling> tightest = status.tellsSessions() ? room.tightest() : Optional.empty();
        String unknown = status.limits().maxConnections() instanceof ServerAnswer.Unknown<Integer> most
                ? most.why()
                : "the server lists no sessions";
        number(
                json,
                "freeForRole",
                tightest.map(Ceiling::free),
                tightest.map(Ceiling::source).orElse(unknown));
    }

    private void sessions(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("sessions");
        Json.text(json, "source", status.tellsSessions() ? Optional.of(used()) : Optional.empty());
        Json.text(json, "why", status.tellsSessions() ? Optional.empty() : Optional.of(used()));
        json.writeNumberField(
                "idleInTransaction",
                crowd.in(SessionState.IDLE_IN_TRANSACTION).stream()
                        .mapToInt(Crowd.Group::count)
                        .sum());
        Json.objects(json, "groups", crowd.groups(), group -> group(json, group));
        json.writeEndObject();
    }

    private static void group(JsonGenerator json, Crowd.Group group) throws IOException {
        Json.text(json, "application", group.application());
        Json.text(json, "user", group.user());
        json.writeStringField("state", group.state().words());
        json.writeNumberField("count", group.count());
        json.writeObjectFieldStart("ages");
        for (Age age : Age.values()) {
            if (group.ages().containsKey(age)) {
                json.writeNumberField(age.words(), group.ages().get(age));
            }
        }
        json.writeEndObject();
        LiveJson.seconds(json, "longestSeconds", group.longest());
    }

    private void pooler(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("pooler");
        json.writeObjectFieldStart("byHost");
        Json.text(json, "service", result.byHost().map(Pooler::service));
        Json.text(json, "mode", result.byHost().map(each -> each.mode().name().toLowerCase(Locale.ROOT)));
        json.writeEndObject();
        Optional<PoolerProbe> probe = result.probe().asked();
        answer(json, "keepsSession", probe.map(PoolerProbe::keepsSession).orElseGet(this::notProbed));
        answer(json, "keepsStatements", probe.map(PoolerProbe::keepsStatements).orElseGet(this::notProbed));
        Json.text(json, "product", probe.map(PoolerProbe::product).filter(name -> !name.isEmpty()));
        json.writeEndObject();
    }

    private ServerAnswer<Boolean> notProbed() {
        return ServerAnswer.unknown(
                result.probe() instanceof ServerAnswer.Unknown<PoolerProbe> unknown
                        ? unknown.why()
                        : "it was not probed");
    }

    private void plan(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("plan");
        Optional<List<Demand>> demands = result.plan().asked().flatMap(known -> known);
        Json.value(json, "peak", demands.map(StatusContext::peak));
        Json.texts(
                json,
                "notCounted",
                demands.orElse(List.of()).stream()
                        .filter(each -> each.connections().isEmpty())
                        .map(each -> each.workload().name())
                        .toList());
        String why = result.plan() instanceof ServerAnswer.Unknown<Optional<List<Demand>>> unknown
                ? unknown.why()
                : "nothing says what the project deploys";
        Json.text(json, "why", demands.isPresent() ? Optional.empty() : Optional.of(why));
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, Optional<Integer> value, String said)
            throws IOException {
        answer(
                json,
                name,
                value.map(number -> ServerAnswer.known(number, said)).orElseGet(() -> ServerAnswer.unknown(said)));
    }

    /** A limit that is not there is a null with its source; what is unknown is a null with its reason. */
    private static void answer(JsonGenerator json, String name, ServerAnswer<?> answer) throws IOException {
        json.writeObjectFieldStart(name);
        Object value = answer instanceof ServerAnswer.Known<?> known ? known.value() : Optional.empty();
        Json.value(json, "value", value instanceof Optional<?> limit ? limit : Optional.of(value));
        Json.text(
                json,
                "source",
                answer instanceof ServerAnswer.Known<?> known ? Optional.of(known.source()) : Optional.empty());
        Json.text(
                json,
                "why",
                answer instanceof ServerAnswer.Unknown<?> unknown ? Optional.of(unknown.why()) : Optional.empty());
        json.writeEndObject();
    }
}
