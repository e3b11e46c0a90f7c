package dev.slipway.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.slipway.domain.capacity.Step;
import dev.slipway.domain.connections.Demand;
import dev.slipway.domain.connections.Plan;
import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.connections.Share;
import dev.slipway.domain.judgement.Catalogue;
import dev.slipway.usecase.connectionplan.PlanResult;
import dev.slipway.usecase.connectionplan.PlanResult.Change;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;

/** A plan for machines: {@code slipway/connections-plan/v1}. */
public final class PlanJson {
    private PlanJson() {}

    /**
     * Of a result.
     *
     * @param diff of the files that would change, secrets masked; empty when it is not asked for
     */
    public static String of(PlanResult result, String diff, Catalogue catalogue) {
        Plan plan = result.plan();
        return Json.object("slipway/connections-plan/v1", json -> {
            json.writeStringField("verdict", PlanWords.verdict(result));
            json.writeNumberField("budget", plan.budget().connections());
            json.writeNumberField("peak", plan.peak());
            Json.texts(json, "files", result.read());
            Json.texts(
                    json,
                    "steps",
                    plan.budget().steps().stream().map(Step::text).toList());
            shares(json, plan.shares());
            FindingJson.write(json, result.outcome().findings(), catalogue);
            FindingJson.suppressed(json, result.outcome().suppressed(), catalogue);
            Json.texts(json, "notChecked", result.notChecked());
            Json.texts(json, "leftOut", result.uncounted());
            Json.texts(json, "notes", plan.notes());
            json.writeBooleanField("written", result.written());
            changes(json, result.changes());
            Json.texts(json, "byHand", result.byHand());
            json.writeStringField("diff", diff);
        });
    }

    private static void shares(JsonGenerator json, List<Share> shares) throws IOException {
        Json.objects(json, "workloads", shares, share -> {
            Demand demand = share.demand();
            json.writeStringField("name", demand.workload().name());
            json.writeStringField("kind", demand.workload().kind().word());
            json.writeStringField("declaredAt", demand.workload().place().place());
            setting(json, "cap", demand.cap());
            setting(json, "provisioned", demand.workload().settings().provisioned());
            setting(json, "surge", demand.surge());
            pool(json, demand);
            json.writeNumberField("generations", demand.generations());
            json.writeBooleanField("unbounded", demand.isUnbounded());
            number(
                    json,
                    "connections",
                    demand.connections().isPresent() ? demand.connections().getAsLong() : -1);
            number(json, "suggested", share.suggested());
        });
    }

    static void pool(JsonGenerator json, Demand demand) throws IOException {
        json.writeObjectFieldStart("pool");
        number(json, "value", demand.pool().size());
        json.writeStringField("source", demand.pool().source());
        json.writeBooleanField("assumed", demand.pool().assumed());
        json.writeEndObject();
    }

    static void setting(JsonGenerator json, String name, Setting setting) throws IOException {
        json.writeObjectFieldStart(name);
        number(json, "value", setting.number());
        if (setting instanceof Setting.Known known) {
            json.writeStringField("source", known.place().place());
        } else if (setting instanceof Setting.Unclear unclear) {
            json.writeStringField("source", unclear.place().place());
        } else {
            json.writeNullField("source");
        }
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, OptionalInt value) throws IOException {
        number(json, name, value.isPresent() ? value.getAsInt() : -1L);
    }

    private static void number(JsonGenerator json, String name, long value) throws IOException {
        if (value < 0) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, value);
        }
    }

    private static void changes(JsonGenerator json, List<Change> changes) throws IOException {
        Json.objects(json, "changes", changes, change -> {
            json.writeStringField("name", change.name());
            json.writeStringField("at", change.file());
            json.writeStringField("key", change.key());
            json.writeNumberField("value", change.value());
        });
    }
}
