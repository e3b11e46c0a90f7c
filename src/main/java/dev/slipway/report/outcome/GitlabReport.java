package dev.slipway.report.outcome;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.report.Json;
import java.io.IOException;

/** GitLab's Code Quality. Source: GitLab's documentation, Code Quality report format. */
public final class GitlabReport {
    private GitlabReport() {}

    public static String of(JudgedProject project) {
        Fingerprints prints = new Fingerprints();
        return Json.document(json -> {
            json.writeStartArray();
            for (Finding finding : project.outcome().findings()) {
                issue(json, project, finding, prints.next(finding));
            }
            json.writeEndArray();
        });
    }

    private static void issue(JsonGenerator json, JudgedProject project, Finding finding, String print)
            throws IOException {
        Place place = finding.evidence().stream()
                .filter(each -> each.kind() == Place.Kind.FILE)
                .findFirst()
                .orElse(finding.evidence().get(0));
        json.writeStartObject();
        json.writeStringField(
                "description", project.title(finding) + ". " + finding.message() + " " + finding.remedy());
        json.writeStringField("check_name", finding.rule());
        json.writeStringField("fingerprint", print);
        json.writeStringField("severity", severity(finding.severity()));
        json.writeObjectFieldStart("location");
        json.writeStringField("path", Uri.slashes(place.file()));
        json.writeObjectFieldStart("lines");
        json.writeNumberField("begin", Math.max(1, place.line()));
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Of GitLab's five: an error stops the deploy. */
    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "critical";
            case WARNING -> "minor";
            case NOTE -> "info";
        };
    }
}
