package dev.slipway.report.outcome;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Rule;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.report.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** SARIF 2.1.0, in the part of it that GitHub reads. Source: GitHub's page on SARIF support for code scanning. */
public final class SarifReport {
    /** GitHub keeps as many results of a run, and refuses a file with 25,000. */
    static final int MOST = 5000;

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final JudgedProject project;
    private final String version;
    private final SarifPlaces places;
    private final Map<String, String> pages = new LinkedHashMap<>();
    private final List<Outcome.Suppressed> results = new ArrayList<>();
    private final List<String> unplaced = new ArrayList<>();

    private SarifReport(JudgedProject project, String version) {
        this.project = project;
        this.version = version;
        this.places = new SarifPlaces(project);
    }

    /**
     * The whole log.
     *
     * @param version of this program
     */
    public static String of(JudgedProject project, String version) throws ProblemException {
        SarifReport report = new SarifReport(project, version);
        report.gather();
        return Json.document(report::write);
    }

    /** The most severe first; one without any file would make GitHub refuse all of them. */
    private void gather() throws ProblemException {
        List<Outcome.Suppressed> all = new ArrayList<>();
        project.outcome().findings().forEach(each -> all.add(new Outcome.Suppressed(each, "")));
        all.addAll(project.outcome().suppressed());
        for (Outcome.Suppressed each : all) {
            if (places.of(each.finding()).isEmpty()) {
                Finding finding = each.finding();
                unplaced.add(finding.rule() + ", " + finding.severity().word() + ": " + finding.message() + " "
                        + finding.remedy());
            } else if (results.size() < MOST) {
                results.add(each);
            }
        }
        int more = all.size() - results.size() - unplaced.size();
        if (more > 0) {
            unplaced.add("Of " + all.size() + " results " + more + " are left out, the least severe ones: GitHub keeps "
                    + MOST + ".");
        }
        for (String id : new TreeSet<>(
                results.stream().map(each -> each.finding().rule()).toList())) {
            Optional<Rule> rule = project.catalogue().find(id).filter(Rule::judged);
            pages.put(id, rule.isPresent() ? project.pages().page(rule.get()) : "");
        }
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", SCHEMA);
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        tool(json);
        json.writeObjectFieldStart("automationDetails");
        json.writeStringField("id", "slipway/" + project.command().replace(' ', '-') + "/");
        json.writeEndObject();
        json.writeStringField("columnKind", "utf16CodeUnits");
        SarifPlaces.bases(json);
        notifications(json);
        json.writeArrayFieldStart("results");
        Fingerprints prints = new Fingerprints();
        List<String> ids = List.copyOf(pages.keySet());
        for (Outcome.Suppressed each : results) {
            result(json, each, ids.indexOf(each.finding().rule()), prints.next(each.finding()));
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void tool(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "slipway");
        json.writeStringField("version", version);
        Json.objects(json, "rules", pages.entrySet(), page -> {
            json.writeStringField("id", page.getKey());
            Optional<Rule> rule = project.catalogue().find(page.getKey());
            if (rule.isPresent()) {
                rule(json, rule.get(), page.getValue());
            }
        });
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void rule(JsonGenerator json, Rule rule, String page) throws IOException {
        text(json, "shortDescription", rule.title());
        text(json, "fullDescription", rule.title() + " (source: " + rule.source() + ")");
        if (!page.isEmpty()) {
            json.writeObjectFieldStart("help");
            json.writeStringField("text", page);
            json.writeStringField("markdown", page);
            json.writeEndObject();
        }
        json.writeObjectFieldStart("defaultConfiguration");
        json.writeStringField("level", rule.severity().word());
        json.writeEndObject();
        json.writeObjectFieldStart("properties");
        Json.texts(json, "tags", List.of(rule.family()));
        json.writeEndObject();
    }

    /** What was not checked is not a result, and must not look like none. */
    private void notifications(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("invocations");
        json.writeStartObject();
        json.writeBooleanField("executionSuccessful", true);
        json.writeArrayFieldStart("toolExecutionNotifications");
        for (String each : unplaced) {
            notification(json, "warning", each);
        }
        for (Outcome.Open each : project.outcome().notChecked()) {
            notification(json, "note", each.rule() + " was not checked: " + each.why());
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void notification(JsonGenerator json, String level, String text) throws IOException {
        json.writeStartObject();
        json.writeStringField("level", level);
        text(json, "message", text);
        json.writeEndObject();
    }

    private void result(JsonGenerator json, Outcome.Suppressed each, int rule, String print) throws IOException {
        Finding finding = each.finding();
        json.writeStartObject();
        json.writeStringField("ruleId", finding.rule());
        json.writeNumberField("ruleIndex", rule);
        json.writeStringField("level", finding.severity().word());
        String causes = finding.causes().isEmpty() ? "" : " With it: " + RuleIds.of(finding.causes()) + ".";
        text(json, "message", finding.message() + " " + finding.remedy() + causes);
        Place place = places.of(finding).orElseThrow();
        json.writeArrayFieldStart("locations");
        places.location(json, place, 0);
        json.writeEndArray();
        json.writeArrayFieldStart("relatedLocations");
        int id = 1;
        for (Place other : finding.evidence()) {
            if (!other.equals(place)) {
                places.location(json, other, id++);
            }
        }
        json.writeEndArray();
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("slipwayFinding/v1", print);
        json.writeEndObject();
        if (!each.why().isEmpty()) {
            suppression(json, each.why());
        }
        json.writeEndObject();
    }

    private static void suppression(JsonGenerator json, String why) throws IOException {
        json.writeArrayFieldStart("suppressions");
        json.writeStartObject();
        json.writeStringField("kind", "external");
        json.writeStringField("status", "accepted");
        json.writeStringField("justification", why);
        json.writeEndObject();
        json.writeEndArray();
    }

    static void text(JsonGenerator json, String name, String text) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("text", text);
        json.writeEndObject();
    }
}
