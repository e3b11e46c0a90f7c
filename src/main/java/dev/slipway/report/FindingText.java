package dev.slipway.report;

import dev.slipway.domain.judgement.Catalogue;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Outcome;
import java.util.List;

/** A finding for people. */
final class FindingText {
    private FindingText() {}

    static void append(StringBuilder text, Finding finding, Catalogue catalogue) {
        text.append(finding.severity().word() + " " + finding.rule() + "  " + catalogue.title(finding.rule()) + "\n");
        Paragraph.append(text, "  ", finding.message());
        Paragraph.append(text, "  ", finding.remedy());
    }

    /** What is not counted, with its reasons; nothing where all is. */
    static void suppressed(StringBuilder text, Outcome outcome) {
        List<Outcome.Suppressed> all = outcome.suppressed();
        text.append(all.isEmpty() ? "" : "\n" + all.size() + " suppressed\n");
        for (Outcome.Suppressed each : all) {
            String place = each.finding().evidence().get(0).place();
            Paragraph.append(text, "  " + each.finding().rule() + "  ", place + ": " + each.why());
        }
    }
}
