package dev.slipway.report.outcome;

import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.text.Printable;
import dev.slipway.report.Arithmetic;
import dev.slipway.report.Paragraph;
import dev.slipway.report.SizesText;
import dev.slipway.report.outcome.JudgedProject.Heading;
import dev.slipway.report.outcome.JudgedProject.Next;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** For people, on 80 columns: the answer, each finding with its place and what to do, and what was not told. */
public final class OutcomeText {
    private static final int WIDTH = 80;
    private static final int RULE = 9;
    private static final int TITLE = 17;
    private static final int LABEL = 13;

    /** The longest command that has room for a few words beside it. */
    private static final int COMMAND = 46;

    private final JudgedProject project;
    private final StringBuilder text = new StringBuilder();

    private OutcomeText(JudgedProject project) {
        this.project = project;
    }

    public static String of(JudgedProject project) {
        return new OutcomeText(project).text();
    }

    private String text() {
        for (Heading line : project.heading()) {
            placed(Printable.word(line.text()), line.place(), 2);
        }
        text.append(project.heading().isEmpty() ? "" : "\n")
                .append(Paragraph.padded(
                        project.verdict().toUpperCase(Locale.ROOT),
                        project.verdict().length() + 3))
                .append(project.counts())
                .append('\n');
        project.outcome().findings().forEach(this::finding);
        project.arithmetic().forEach(sum -> {
            Paragraph.append(text.append('\n'), "", sum.title(), WIDTH);
            Arithmetic.append(text, sum.steps(), WIDTH);
        });
        SizesText.append(text, "size         ", project.sizes(), WIDTH);
        rest();
        next();
        return text.toString();
    }

    private void finding(Finding finding) {
        String start =
                Paragraph.padded(finding.severity().word(), RULE) + Paragraph.padded(finding.rule(), TITLE - RULE);
        text.append('\n');
        placed(
                start + Printable.word(project.title(finding)),
                finding.evidence().get(0).place(),
                TITLE);
        String indent = " ".repeat(TITLE);
        Paragraph.append(text, indent, finding.message(), WIDTH);
        OtherPlaces others = OtherPlaces.of(finding);
        for (Place place : others.shown()) {
            Paragraph.append(text, indent + "also ", place.place(), WIDTH);
        }
        others.rest().ifPresent(rest -> Paragraph.append(text, indent, rest, WIDTH));
        if (!finding.causes().isEmpty()) {
            Paragraph.append(text, indent + "with ", RuleIds.of(finding.causes()), WIDTH);
        }
        remedy(indent, finding);
    }

    /** A sentence, or a command behind the sign of a prompt. */
    private void remedy(String indent, Finding finding) {
        String remedy = finding.remedy();
        Paragraph.append(text, indent + (remedy.startsWith("slipway ") ? "> " : ""), remedy, WIDTH);
        finding.fix()
                .filter(fix -> !remedy.contains(fix.command()))
                .ifPresent(fix -> Paragraph.append(text, indent + "> ", fix.command(), WIDTH));
    }

    /** A line with a place at its right end, or at the beginning of the next one where there is no room. */
    private void placed(String line, String place, int indent) {
        String shown = Printable.word(place);
        int blanks = WIDTH - line.length() - shown.length();
        boolean fits = shown.isEmpty() || blanks >= 2;
        text.append(line)
                .append(fits ? shown.isEmpty() ? "" : " ".repeat(blanks) : "\n" + " ".repeat(indent))
                .append(shown)
                .append('\n');
    }

    private void rest() {
        Outcome outcome = project.outcome();
        List<String> passed = project.passed();
        Map<String, List<String>> open = Outcome.Open.byReason(outcome.notChecked());
        if (!passed.isEmpty() || !open.isEmpty() || !outcome.suppressed().isEmpty()) {
            text.append('\n');
        }
        if (!passed.isEmpty()) {
            Paragraph.append(text, Paragraph.padded("passed", LABEL), String.join("; ", passed), WIDTH);
        }
        open.forEach((why, rules) ->
                Paragraph.append(text, Paragraph.padded("not checked", LABEL), RuleIds.of(rules) + ": " + why, WIDTH));
        for (Outcome.Suppressed each : outcome.suppressed()) {
            Finding finding = each.finding();
            String place = finding.evidence().get(0).place();
            Paragraph.append(
                    text,
                    Paragraph.padded("suppressed", LABEL),
                    finding.rule() + " " + place + ": " + each.why(),
                    WIDTH);
        }
    }

    private void next() {
        int width = project.next().stream()
                .mapToInt(each -> each.command().length())
                .filter(each -> each <= COMMAND)
                .max()
                .orElse(0);
        text.append(project.next().isEmpty() ? "" : "\n");
        for (Next each : project.next()) {
            String command = Printable.word(each.command());
            if (command.length() <= COMMAND) {
                int column = each.what().isEmpty() ? 0 : width + 5;
                Paragraph.append(text, "> " + Paragraph.padded(command, column), each.what(), WIDTH);
            } else {
                // On one line, to be copied; what it does has no room beside it.
                text.append("> ").append(command).append('\n');
                Paragraph.append(text, "    ", each.what(), WIDTH);
            }
        }
    }
}
