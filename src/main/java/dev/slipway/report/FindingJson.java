package dev.slipway.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.slipway.domain.judgement.Catalogue;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.Outcome.Open;
import dev.slipway.domain.judgement.Outcome.Suppressed;
import dev.slipway.domain.judgement.Place;
import java.io.IOException;
import java.util.List;

/** Findings as every check writes them for machines. */
public final class FindingJson {
    private FindingJson() {}

    /** The member {@code ready}: null where something was not checked. */
    public static void ready(JsonGenerator json, Outcome outcome) throws IOException {
        Json.value(json, "ready", outcome.ready());
    }

    /** The members {@code findings}, {@code suppressed}, {@code passed}, {@code notApplicable} and {@code notChecked}. */
    public static void outcome(JsonGenerator json, Outcome outcome, Catalogue catalogue) throws IOException {
        write(json, outcome.findings(), catalogue);
        suppressed(json, outcome.suppressed(), catalogue);
        Json.texts(json, "passed", outcome.passed());
        open(json, "notApplicable", outcome.notApplicable());
        open(json, "notChecked", outcome.notChecked());
    }

    /** The member {@code findings}. */
    static void write(JsonGenerator json, List<Finding> findings, Catalogue catalogue) throws IOException {
        Json.objects(json, "findings", findings, finding -> members(json, finding, catalogue));
    }

    /** The member {@code suppressed}: findings with the reason why they are not counted. */
    static void suppressed(JsonGenerator json, List<Suppressed> all, Catalogue catalogue) throws IOException {
        Json.objects(json, "suppressed", all, each -> {
            members(json, each.finding(), catalogue);
            json.writeStringField("why", each.why());
        });
    }

    /** The members of one finding, in an object that its caller has begun. */
    static void members(JsonGenerator json, Finding finding, Catalogue catalogue) throws IOException {
        json.writeStringField("rule", finding.rule());
        json.writeStringField("severity", finding.severity().word());
        json.writeStringField("title", catalogue.title(finding.rule()));
        json.writeStringField("message", finding.message());
        evidence(json, finding.evidence());
        json.writeStringField("remedy", finding.remedy());
        Json.texts(json, "causes", finding.causes());
    }

    private static void evidence(JsonGenerator json, List<Place> places) throws IOException {
        Json.objects(json, "evidence", places, place -> {
            json.writeStringField("file", place.file());
            json.writeNumberField("line", place.line());
            json.writeNumberField("column", place.column());
            json.writeStringField("text", place.text());
        });
    }

    static void open(JsonGenerator json, String name, List<Open> rules) throws IOException {
        Json.objects(json, name, rules, each -> {
            json.writeStringField("rule", each.rule());
            json.writeStringField("why", each.why());
        });
    }
}
