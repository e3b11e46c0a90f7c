package dev.slipway.report.outcome;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.slipway.report.FindingJson;
import dev.slipway.report.Json;
import dev.slipway.report.ShippedJson;
import dev.slipway.report.SizesJson;
import dev.slipway.report.StepsJson;
import dev.slipway.report.outcome.JudgedProject.JudgedPlatform;
import dev.slipway.report.outcome.JudgedProject.Sum;
import java.io.IOException;
import java.util.List;

/** For machines: {@code slipway/check/v1}. */
public final class OutcomeJson {
    private OutcomeJson() {}

    /**
     * The document.
     *
     * @param schema the name of the document's schema
     */
    public static String of(String schema, JudgedProject project) {
        return Json.object(schema, json -> append(json, project));
    }

    /** What every such document has, into one that has more. */
    public static void append(JsonGenerator json, JudgedProject project) throws IOException {
        FindingJson.ready(json, project.outcome());
        targets(json, project.targets());
        judged(json, project);
    }

    /** The findings and all other verdicts, what was looked at, and the sums. */
    public static void judged(JsonGenerator json, JudgedProject project) throws IOException {
        FindingJson.outcome(json, project.outcome(), project.catalogue());
        ShippedJson.append(json, project.shipped());
        arithmetic(json, project.arithmetic());
        SizesJson.append(json, project.sizes());
    }

    private static void targets(JsonGenerator json, List<JudgedPlatform> targets) throws IOException {
        Json.objects(json, "targets", targets, target -> {
            json.writeStringField("platform", target.platform());
            json.writeStringField("why", target.why());
        });
    }

    private static void arithmetic(JsonGenerator json, List<Sum> sums) throws IOException {
        Json.objects(json, "arithmetic", sums, sum -> {
            json.writeStringField("title", sum.title());
            StepsJson.append(json, "steps", sum.steps());
        });
    }
}
