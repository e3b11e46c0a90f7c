package dev.slipway.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import java.io.IOException;
import java.util.List;

/** Findings as every check writes them for machines. */
public final class FindingJson {
    private FindingJson() {}

    /** The member {@code findings}. */
    public static void write(JsonGenerator json, List<Finding> findings) throws IOException {
        json.writeArrayFieldStart("findings");
        for (Finding finding : findings) {
            json.writeStartObject();
            members(json, finding);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The members of one finding, in an object that its caller has begun. */
    public static void members(JsonGenerator json, Finding finding) throws IOException {
        json.writeStringField("rule", finding.rule());
        json.writeStringField("severity", finding.severity().word());
        json.writeStringField("title", finding.title());
        json.writeStringField("message", finding.message());
        evidence(json, finding.evidence());
        json.writeStringField("remedy", finding.remedy());
        Json.texts(json, "causes", finding.causes());
    }

    private static void evidence(JsonGenerator json, List<Place> places) throws IOException {
        json.writeArrayFieldStart("evidence");
        for (Place place : places) {
            json.writeStartObject();
            json.writeStringField("file", place.file());
            json.writeNumberField("line", place.line());
            json.writeNumberField("column", place.column());
            json.writeStringField("text", place.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
