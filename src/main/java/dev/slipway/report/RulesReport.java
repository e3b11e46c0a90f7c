package dev.slipway.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.slipway.domain.judgement.Rule;
import java.io.IOException;
import java.util.List;

/** The rules of the catalogue. */
public final class RulesReport {
    private RulesReport() {}

    /** For people: a table, one rule in a line. */
    public static String text(List<Rule> rules) {
        TextTable table = new TextTable("rule", "severity", "what");
        for (Rule rule : rules) {
            table.row(rule.id(), rule.severity().word(), rule.title());
        }
        return table.text() + "\nslipway explain RULE says why, how it is decided, and what to do.\n";
    }

    /** For machines: {@code slipway/rules/v1}. */
    public static String json(List<Rule> rules) {
        return Json.object("slipway/rules/v1", json -> {
            Json.objects(json, "rules", rules, rule -> members(json, rule));
        });
    }

    static void members(JsonGenerator json, Rule rule) throws IOException {
        json.writeStringField("id", rule.id());
        json.writeStringField("family", rule.family());
        json.writeStringField("severity", rule.severity().word());
        json.writeStringField("title", rule.title());
        json.writeStringField("majors", rule.majors());
        json.writeStringField("source", rule.source());
    }
}
