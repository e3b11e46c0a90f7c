package dev.slipway.report.check;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.slipway.domain.connections.Terms;
import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.project.Fact;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.report.FindingJson;
import dev.slipway.report.Json;
import dev.slipway.report.ShippedJson;
import dev.slipway.report.outcome.JudgedProject;
import dev.slipway.report.outcome.OutcomeJson;
import dev.slipway.usecase.deploycheck.CheckResult;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** {@code deploy-check} of a platform that has no arithmetic of its own: {@code slipway/deploy-check/v1}. */
public final class DeployCheckJson {
    private DeployCheckJson() {}

    public static String of(Platform platform, Terms.Database database, CheckResult result, JudgedProject judged) {
        return Json.object("slipway/deploy-check/v1", json -> {
            FindingJson.ready(json, judged.outcome());
            target(json, platform, database, result);
            json.writeNullField("concurrency");
            OutcomeJson.judged(json, judged);
        });
    }

    private static void target(JsonGenerator json, Platform platform, Terms.Database database, CheckResult result)
            throws IOException {
        json.writeObjectFieldStart("target");
        json.writeStringField("platform", platform.word());
        json.writeNullField("function");
        Json.text(json, "engine", database.engine());
        Json.text(json, "instance", database.instance());
        Json.text(json, "prisma", result.prisma().map(PrismaVersion::toString));
        Json.text(json, "prismaRange", result.range());
        ShippedJson.runsIn(json, runsIn(result.destinations()));
        json.writeEndObject();
    }

    private static List<Fact<String>> runsIn(List<Destination> destinations) {
        return destinations.stream()
                .flatMap(each -> Stream.concat(each.runtime().stream(), each.architecture().stream()))
                .distinct()
                .toList();
    }
}
