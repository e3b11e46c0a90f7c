package dev.slipway.report;

import dev.slipway.domain.judgement.Catalogue;
import dev.slipway.domain.judgement.Finding;

/** A finding for people. */
final class FindingText {
    private FindingText() {}

    static void append(StringBuilder text, Finding finding, Catalogue catalogue) {
        text.append(finding.severity().word())
                .append(' ')
                .append(finding.rule())
                .append("  ")
                .append(catalogue.title(finding.rule()))
                .append('\n');
        Paragraph.append(text, "  ", finding.message());
        Paragraph.append(text, "  ", finding.remedy());
    }
}
