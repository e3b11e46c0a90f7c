package dev.slipway.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.slipway.domain.capacity.Capacity;
import dev.slipway.domain.capacity.FunctionName;
import dev.slipway.domain.capacity.Step;
import dev.slipway.domain.judgement.Catalogue;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.usecase.concurrency.DatabaseCheck;
import dev.slipway.usecase.concurrency.LambdaCheck;
import dev.slipway.usecase.concurrency.LambdaOutcome;
import dev.slipway.usecase.concurrency.LambdaProject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code deploy-check lambda}, for machines: {@code slipway/deploy-check/v1}. */
public final class ConcurrencyJson {
    private ConcurrencyJson() {}

    public static String of(LambdaCheck check, Catalogue catalogue) {
        return Json.object("slipway/deploy-check/v1", json -> {
            // Never true while the package is not looked at: that is not checked then.
            FindingJson.ready(json, check.outcome());
            target(json, check);
            if (check.database().isPresent()) {
                concurrency(json, check.database().get());
            } else {
                json.writeNullField("concurrency");
            }
            functions(json, check.project());
            FindingJson.outcome(json, check.outcome(), catalogue);
            ShippedJson.append(json, check.checked().map(LambdaOutcome::shipped).orElse(List.of()));
            SizesJson.append(json, check.checked().map(LambdaOutcome::sizes).orElse(List.of()));
        });
    }

    private static void target(JsonGenerator json, LambdaCheck check) throws IOException {
        Optional<DatabaseCheck> database = check.database();
        json.writeObjectFieldStart("target");
        json.writeStringField("platform", "lambda");
        Json.text(json, "function", database.flatMap(DatabaseCheck::function).map(FunctionName::written));
        Json.text(json, "engine", database.flatMap(each -> known(each.capacity().engine())));
        Json.text(
                json, "instance", database.flatMap(each -> known(each.capacity().instance())));
        Json.text(json, "prisma", check.checked().flatMap(LambdaOutcome::prisma).map(PrismaVersion::toString));
        ShippedJson.runsIn(json, check.checked().map(LambdaOutcome::runsIn).orElse(List.of()));
        json.writeEndObject();
    }

    /** Those of the project; empty where there is none. */
    private static void functions(JsonGenerator json, Optional<LambdaProject> project) throws IOException {
        Json.objects(
                json,
                "functions",
                project.map(each -> each.demands().functions().toList()).orElse(List.of()),
                demand -> {
                    json.writeStringField("name", demand.workload().name());
                    PlanJson.setting(json, "reserved", demand.cap());
                    PlanJson.pool(json, demand);
                });
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
        Json.texts(json, "steps", check.limit().steps().stream().map(Step::text).toList());
        StepsJson.append(json, "arithmetic", check.limit().steps());
        Json.texts(
                json,
                "notes",
                check.notes().stream()
                        .map(note -> note.topic() + ": " + note.text())
                        .toList());
        json.writeEndObject();
    }
}
