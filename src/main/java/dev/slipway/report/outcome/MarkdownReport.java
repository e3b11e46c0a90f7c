package dev.slipway.report.outcome;

import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Fix;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Rule;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.report.Arithmetic;
import dev.slipway.report.SizesText;
import dev.slipway.report.outcome.JudgedProject.Heading;
import dev.slipway.report.outcome.JudgedProject.Next;
import dev.slipway.report.outcome.JudgedProject.Sum;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** GitHub's Markdown: the answer, a table of findings for each file, what to type, and all else folded. */
public final class MarkdownReport {
    /** GitHub takes 65,536 characters of a comment; some are left for the mark by which a workflow finds its own again. */
    private static final int COMMENT = 65_000;

    /** GitHub takes 1 MiB of each step, and nothing of what is longer. A character may be three bytes. */
    private static final int SUMMARY = 250_000;

    /** For the sentence that says what was left out. */
    private static final int LAST = 500;

    private static final int WIDTH = 100;

    private final JudgedProject project;
    private final int most;
    private final List<Finding> findings;
    private final StringBuilder text = new StringBuilder();
    private final List<String> left = new ArrayList<>();

    private MarkdownReport(JudgedProject project, int most) {
        this.project = project;
        this.most = most;
        this.findings = project.outcome().findings();
    }

    /** For a comment of a pull request. */
    public static String of(JudgedProject project) throws ProblemException {
        return new MarkdownReport(project, COMMENT).text();
    }

    /** For the summary of a job. */
    public static String summary(JudgedProject project) throws ProblemException {
        return new MarkdownReport(project, SUMMARY).text();
    }

    private String text() throws ProblemException {
        text.append("## slipway ").append(project.command()).append(": ");
        text.append(project.verdict().toUpperCase(Locale.ROOT)).append("\n\n");
        text.append(Markup.prose(project.counts())).append("\n\n");
        List<String> heading = new ArrayList<>();
        for (Heading line : project.heading()) {
            heading.add(Markup.prose(line.text().strip())
                    + (line.place().isEmpty() ? "" : " " + Markup.code(line.place())));
        }
        list(heading, "lines of what was looked at");
        findings();
        list(project.next().stream().map(MarkdownReport::next).toList(), "commands");
        folded();
        pages();
        text.append(
                left.isEmpty() ? "" : "Left out, as GitHub takes no longer text: " + String.join(", ", left) + ".\n");
        return text.toString();
    }

    private boolean takes(String more) {
        boolean fits = text.length() + more.length() <= most - LAST;
        text.append(fits ? more : "");
        return fits;
    }

    private void leave(int count, String what) {
        if (count > 0) {
            left.add(count + " " + what);
        }
    }

    private static String next(Next each) {
        return Markup.code(each.command()) + " " + Markup.prose(each.what());
    }

    /** The most severe ones, by the file that each is in. */
    private void findings() {
        Map<String, StringBuilder> files = new LinkedHashMap<>();
        int room = most - LAST - text.length();
        int count = 0;
        for (Finding finding : findings) {
            String file = finding.evidence().get(0).file();
            String head = files.containsKey(file) ? "" : head(file);
            String row = row(finding);
            room -= head.length() + row.length() + 1;
            if (room < 0) {
                break;
            }
            files.computeIfAbsent(file, first -> new StringBuilder(head)).append(row);
            count++;
        }
        files.values().forEach(table -> text.append(table).append('\n'));
        leave(findings.size() - count, "findings");
    }

    private static String head(String file) {
        return "#### " + Markup.code(file) + "\n\n| | rule | line | what | what to do |\n|---|---|---|---|---|\n";
    }

    private String row(Finding finding) {
        Place first = finding.evidence().get(0);
        StringBuilder row = new StringBuilder("| ").append(finding.severity().word());
        row.append(" | ").append(Markup.prose(finding.rule())).append(" | ");
        row.append(first.line() == 0 ? "" : first.line());
        row.append(" | **").append(Markup.prose(project.title(finding))).append("** ");
        row.append(Markup.prose(finding.message()));
        OtherPlaces others = OtherPlaces.of(finding);
        for (Place place : others.shown()) {
            row.append("<br>also ").append(Markup.code(place.place()));
        }
        others.rest().ifPresent(rest -> row.append("<br>").append(rest));
        row.append(finding.causes().isEmpty() ? "" : "<br>with " + Markup.prose(RuleIds.of(finding.causes())));
        String remedy = finding.remedy();
        row.append(" | ").append(remedy.startsWith("slipway ") ? Markup.code(remedy) : Markup.prose(remedy));
        finding.fix()
                .map(Fix::command)
                .filter(command -> !remedy.contains(command))
                .ifPresent(command -> row.append("<br>").append(Markup.code(command)));
        return row.append(" |\n").toString();
    }

    private void folded() {
        for (Sum sum : project.arithmetic()) {
            StringBuilder lines = new StringBuilder();
            Arithmetic.append(lines, sum.steps(), WIDTH);
            fold(sum.title(), Markup.block(lines.toString()), 1);
        }
        StringBuilder sizes = new StringBuilder();
        SizesText.append(sizes, "", project.sizes(), WIDTH);
        fold(
                "size",
                sizes.isEmpty() ? "" : Markup.block(sizes.toString()),
                project.sizes().size());
        Outcome outcome = project.outcome();
        List<String> open = new ArrayList<>();
        Outcome.Open.byReason(outcome.notChecked())
                .forEach((why, rules) -> open.add(Markup.prose(RuleIds.of(rules) + ": " + why)));
        fold("not checked", open);
        fold(
                "suppressed",
                outcome.suppressed().stream().map(MarkdownReport::suppressed).toList());
        fold("passed", project.passed().stream().map(Markup::prose).toList());
    }

    private static String suppressed(Outcome.Suppressed each) {
        Finding finding = each.finding();
        return Markup.prose(finding.rule()) + " "
                + Markup.code(finding.evidence().get(0).place()) + ": " + Markup.prose(each.why());
    }

    /** What the rules of the findings are about. */
    private void pages() throws ProblemException {
        List<String> ids =
                findings.stream().map(Finding::rule).distinct().sorted().toList();
        for (String id : ids) {
            Optional<Rule> rule = project.catalogue().find(id).filter(Rule::judged);
            if (rule.isPresent()) {
                // A blank line ends HTML for Markdown, but not in a <pre> that a line begins with.
                String page =
                        MarkdownHtml.of(project.pages().page(rule.get()), "h5").replace("\n<pre>", "\n\n<pre>");
                fold("about " + id, page, 1);
            }
        }
    }

    private void fold(String title, String content, int count) {
        String summary = "<details><summary>" + Markup.prose(title) + "</summary>\n\n";
        if (!content.isEmpty() && !takes(summary + content + "\n</details>\n\n")) {
            leave(count, title);
        }
    }

    private void fold(String title, List<String> items) {
        if (!items.isEmpty() && takes("<details><summary>" + title + "</summary>\n\n")) {
            list(items, "of what is " + title);
            text.append("</details>\n\n");
        } else {
            leave(items.size(), "of what is " + title);
        }
    }

    private void list(List<String> items, String what) {
        int count = 0;
        while (count < items.size() && takes("- " + items.get(count) + "\n")) {
            count++;
        }
        text.append(count == 0 ? "" : "\n");
        leave(items.size() - count, what);
    }
}
