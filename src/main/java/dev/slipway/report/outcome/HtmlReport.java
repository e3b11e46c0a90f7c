package dev.slipway.report.outcome;

import dev.slipway.domain.capacity.Step;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Rule;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.report.outcome.JudgedProject.Chart;
import dev.slipway.report.outcome.JudgedProject.Heading;
import dev.slipway.report.outcome.JudgedProject.Next;
import dev.slipway.report.outcome.JudgedProject.Sum;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One page that stands alone: the answer first, then the findings by file, the sums, and what was not told. */
public final class HtmlReport {
    private final JudgedProject project;
    private final String version;
    private final StringBuilder html = new StringBuilder();

    private HtmlReport(JudgedProject project, String version) {
        this.project = project;
        this.version = version;
    }

    /**
     * The whole page.
     *
     * @param version of this program
     */
    public static String of(JudgedProject project, String version) throws ProblemException {
        return new HtmlReport(project, version).page();
    }

    private String page() throws ProblemException {
        String name = Markup.word("slipway " + project.command() + ": " + project.verdict());
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"" + HtmlStyle.policy()
                + "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"color-scheme\" content=\"light dark\">\n<title>" + name + "</title>\n<style>"
                + HtmlStyle.CSS + "</style>\n</head>\n<body>\n");
        header();
        html.append("<main>\n");
        findings();
        sums();
        new SizesHtml(html).append(project.sizes());
        rest();
        html.append("</main>\n<footer>")
                .append(Markup.word("Slipway " + version + ", slipway " + project.command()))
                .append("</footer>\n</body>\n</html>\n");
        return html.toString();
    }

    private void header() {
        String kind = project.outcome()
                .ready()
                .map(ready -> ready ? "ready" : "not-ready")
                .orElse("open");
        html.append("<header>\n<h1 class=\"").append(kind).append("\">").append(Markup.word(project.verdict()));
        html.append("</h1>\n");
        paragraph(project.counts());
        for (Heading line : project.heading()) {
            paragraph(line.text() + (line.place().isEmpty() ? "" : " (" + line.place() + ")"));
        }
        html.append(project.next().isEmpty() ? "" : "<ul>\n");
        for (Next each : project.next()) {
            html.append("<li><code>").append(Markup.word(each.command())).append("</code> ");
            html.append(Markup.word(each.what())).append("</li>\n");
        }
        html.append(project.next().isEmpty() ? "" : "</ul>\n").append("</header>\n");
    }

    private void findings() throws ProblemException {
        Map<String, List<Finding>> files = new LinkedHashMap<>();
        for (Finding finding : project.outcome().findings()) {
            files.computeIfAbsent(finding.evidence().get(0).file(), file -> new ArrayList<>())
                    .add(finding);
        }
        html.append("<h2>Findings</h2>\n");
        if (files.isEmpty()) {
            paragraph("Nothing was found.");
        }
        for (Map.Entry<String, List<Finding>> file : files.entrySet()) {
            html.append("<h3>").append(Markup.word(file.getKey())).append("</h3>\n");
            for (Finding finding : file.getValue()) {
                finding(finding);
            }
        }
    }

    private void finding(Finding finding) throws ProblemException {
        String severity = finding.severity().word();
        html.append("<article class=\"" + severity + "\">\n<h4 class=\"" + severity);
        html.append("\"><span class=\"severity\">").append(severity).append("</span> <code>");
        html.append(Markup.word(finding.rule())).append("</code> ");
        html.append(Markup.word(project.title(finding))).append("</h4>\n");
        paragraph(finding.message());
        html.append("<ul>\n");
        for (Place place : finding.evidence()) {
            html.append("<li><code>").append(Markup.word(place.place())).append("</code>");
            html.append(place.text().isEmpty() ? "" : " <code>" + Markup.word(place.text()) + "</code>");
            html.append("</li>\n");
        }
        html.append("</ul>\n");
        boolean command = finding.remedy().startsWith("slipway ");
        html.append(command ? "<pre><code>" : "<p>").append(Markup.word(finding.remedy()));
        html.append(command ? "</code></pre>\n" : "</p>\n");
        if (!finding.causes().isEmpty()) {
            paragraph("With it: " + RuleIds.of(finding.causes()));
        }
        about(finding.rule());
        html.append("</article>\n");
    }

    private void about(String id) throws ProblemException {
        Optional<Rule> rule = project.catalogue().find(id).filter(Rule::judged);
        if (rule.isPresent()) {
            html.append("<details><summary>About ").append(Markup.word(id)).append("</summary>\n");
            html.append(MarkdownHtml.of(project.pages().page(rule.get()), "h5"));
            paragraph("Source: " + rule.get().source());
            html.append("</details>\n");
        }
    }

    private void sums() throws ProblemException {
        html.append(project.arithmetic().isEmpty() ? "" : "<h2>Arithmetic</h2>\n");
        for (Sum sum : project.arithmetic()) {
            html.append("<table>\n<caption>").append(Markup.word(sum.title())).append("</caption>\n");
            html.append(
                    "<thead><tr><th scope=\"col\">Number</th><th scope=\"col\">What</th><th scope=\"col\">Source</th>");
            html.append("</tr></thead>\n<tbody>\n");
            for (Step step : sum.steps()) {
                html.append("<tr><td class=\"number\">")
                        .append(Markup.word(step.sign().text() + " " + step.value()));
                html.append("</td><td>").append(Markup.word(step.label())).append("</td><td>");
                html.append(Markup.word(step.source())).append("</td></tr>\n");
            }
            html.append("</tbody>\n</table>\n");
        }
        project.chart().draw().ifPresent(this::chart);
    }

    /** As an image it is a document of its own, which runs nothing and loads nothing. */
    private void chart(Chart chart) {
        html.append("<figure>\n<div tabindex=\"0\" role=\"region\" aria-label=\"Chart\"><img alt=\""
                + Markup.word(chart.title()) + "\" src=\"data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(chart.svg().getBytes(StandardCharsets.UTF_8))
                + "\"></div>\n<figcaption>" + Markup.word(chart.words()) + "</figcaption>\n</figure>\n");
    }

    private void rest() {
        Outcome outcome = project.outcome();
        int begin = html.length();
        List<String> passed = project.passed();
        if (!passed.isEmpty()) {
            entry("passed", String.join("; ", passed));
        }
        for (Outcome.Suppressed each : outcome.suppressed()) {
            entry(
                    "suppressed: " + each.finding().rule(),
                    each.finding().evidence().get(0).place() + ": " + each.why());
        }
        open("not checked: ", outcome.notChecked());
        open("not applicable: ", outcome.notApplicable());
        if (html.length() > begin) {
            html.insert(begin, "<h2>Everything else</h2>\n<dl>\n").append("</dl>\n");
        }
    }

    private void open(String term, List<Outcome.Open> open) {
        Outcome.Open.byReason(open).forEach((why, rules) -> entry(term + RuleIds.of(rules), why));
    }

    private void entry(String term, String text) {
        html.append("<dt>" + Markup.word(term) + "</dt><dd>" + Markup.word(text) + "</dd>\n");
    }

    private void paragraph(String text) {
        html.append("<p>").append(Markup.word(text)).append("</p>\n");
    }
}
