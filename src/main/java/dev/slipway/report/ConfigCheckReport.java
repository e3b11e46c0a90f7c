package dev.slipway.report;

import dev.slipway.domain.judgement.Catalogue;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.text.Printable;
import dev.slipway.usecase.configfile.ConfigCheckResult;
import dev.slipway.usecase.configfile.ConfigCheckResult.CheckedFile;
import java.util.ArrayList;
import java.util.List;

/** What a check of config files found. */
public final class ConfigCheckReport {
    private static final String INDENT = " ".repeat(17);

    private ConfigCheckReport() {}

    /** For people: the answer first, then each finding with its place and what to do. */
    public static String text(ConfigCheckResult result, Catalogue catalogue) {
        StringBuilder text = new StringBuilder();
        for (CheckedFile file : result.files()) {
            text.append(Printable.word(file.name()) + ", by the rules of " + file.rules() + "\n");
        }
        text.append((result.valid() ? "valid" : "not valid") + ": " + counts(result) + "\n");
        result.outcome().findings().forEach(each -> finding(text, each, catalogue));
        FindingText.suppressed(text, result.outcome());
        if (!result.notChecked().isEmpty()) {
            text.append('\n');
            result.notChecked()
                    .forEach(why -> text.append("not checked: ")
                            .append(Printable.word(why))
                            .append('\n'));
        }
        return text.toString();
    }

    private static String counts(ConfigCheckResult result) {
        List<String> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = result.outcome().count(severity);
            counts.add(count + " " + severity.word() + (count == 1 ? "" : "s"));
        }
        return String.join(", ", counts);
    }

    private static void finding(StringBuilder text, Finding finding, Catalogue catalogue) {
        Place place = finding.evidence().get(0);
        String word = finding.severity().word();
        text.append("\n" + word + " ".repeat(9 - word.length()) + finding.rule() + "  " + Printable.word(place.place())
                + (place.column() == 0 ? "" : ":" + place.column()) + "  " + catalogue.title(finding.rule()) + "\n");
        text.append(INDENT).append(Printable.word(finding.message())).append('\n');
        text.append(INDENT).append(Printable.word(finding.remedy())).append('\n');
    }

    /** For machines. */
    public static String json(String schema, ConfigCheckResult result, Catalogue catalogue) {
        return Json.object(schema, json -> {
            json.writeBooleanField("valid", result.valid());
            Json.objects(json, "files", result.files(), file -> {
                json.writeStringField("file", file.name());
                json.writeStringField("rules", file.rules());
            });
            Json.objects(json, "findings", result.outcome().findings(), finding -> {
                FindingJson.members(json, finding, catalogue);
                json.writeStringField("pointer", finding.evidence().get(0).pointer());
                json.writeNumberField("column", finding.evidence().get(0).column());
            });
            FindingJson.suppressed(json, result.outcome().suppressed(), catalogue);
            Json.texts(json, "passed", result.outcome().passed());
            FindingJson.open(json, "notApplicable", result.outcome().notApplicable());
            Json.texts(json, "notChecked", result.notChecked());
        });
    }
}
