package dev.slipway.report.outcome;

import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.Rule;
import dev.slipway.domain.judgement.RuleVerdict;
import dev.slipway.domain.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * JUnit's XML as CI servers read it: a suite for each family, a case for each rule. Only an error is a failure, since
 * only an error makes a check say no; warnings and notes stand in the output of their case.
 */
public final class JunitReport {
    private final JudgedProject project;
    private final Map<String, List<Case>> suites = new TreeMap<>();

    private JunitReport(JudgedProject project) {
        this.project = project;
    }

    private enum Result {
        PASSED,
        FAILED,
        SKIPPED
    }

    private record Case(String rule, Result result, String text) {}

    public static String of(JudgedProject project) {
        return new JunitReport(project).text();
    }

    private String text() {
        Stream.concat(
                        project.outcome().judged().stream().map(RuleVerdict::rule),
                        project.outcome().suppressed().stream()
                                .map(each -> each.finding().rule()))
                .distinct()
                .sorted()
                .forEach(rule -> suites.computeIfAbsent(family(rule), name -> new ArrayList<>())
                        .add(judged(rule)));
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        List<Case> all = suites.values().stream().flatMap(List::stream).toList();
        element(xml, "testsuites", "slipway " + project.command(), all).append(">\n");
        suites.forEach((family, cases) -> {
            element(xml.append("  "), "testsuite", family, cases)
                    .append(" skipped=\"")
                    .append(count(cases, Result.SKIPPED))
                    .append("\">\n");
            cases.forEach(each -> write(xml, family, each));
            xml.append("  </testsuite>\n");
        });
        return xml.append("</testsuites>\n").toString();
    }

    private static StringBuilder element(StringBuilder xml, String element, String name, List<Case> cases) {
        return xml.append("<" + element + " name=\"" + Markup.word(name) + "\" tests=\"" + cases.size()
                + "\" failures=\"" + count(cases, Result.FAILED) + "\" errors=\"0\" time=\"0\"");
    }

    private static long count(List<Case> cases, Result result) {
        return cases.stream().filter(each -> each.result() == result).count();
    }

    private void write(StringBuilder xml, String family, Case each) {
        String title = project.catalogue()
                .find(each.rule())
                .map(rule -> " " + rule.title())
                .orElse("");
        xml.append("    <testcase classname=\"slipway.")
                .append(Markup.word(family))
                .append("\" name=\"");
        xml.append(Markup.word(each.rule() + title)).append("\" time=\"0\"");
        if (each.text().isEmpty()) {
            xml.append("/>\n");
            return;
        }
        xml.append(">\n      ");
        String text = Markup.lines(each.text());
        String first = Markup.word(each.text().lines().findFirst().orElse(""));
        switch (each.result()) {
            case FAILED -> xml.append("<failure type=\"error\" message=\"" + first + "\">" + text + "</failure>");
            // As text: Jenkins' older schema knows no attribute of it, and every server reads both.
            case SKIPPED -> xml.append("<skipped>").append(text).append("</skipped>");
            case PASSED -> xml.append("<system-out>").append(text).append("</system-out>");
        }
        xml.append("\n    </testcase>\n");
    }

    private String family(String rule) {
        return project.catalogue().find(rule).map(Rule::family).orElse(rule.toLowerCase(Locale.ROOT));
    }

    private Case judged(String rule) {
        Outcome outcome = project.outcome();
        List<Finding> findings = outcome.findings().stream()
                .filter(each -> each.rule().equals(rule))
                .toList();
        String text = String.join("\n", findings.stream().map(JunitReport::text).toList());
        if (findings.stream().anyMatch(Finding::isError)) {
            return new Case(rule, Result.FAILED, text);
        }
        Optional<String> open = open(rule);
        if (findings.isEmpty() && open.isPresent()) {
            return new Case(rule, Result.SKIPPED, Printable.word(open.get()));
        }
        String folded = outcome.findings().stream()
                .filter(each -> each.causes().contains(rule))
                .findFirst()
                .map(each -> "It is part of " + each.rule() + ".")
                .orElse("");
        return new Case(rule, Result.PASSED, text.isEmpty() ? folded : text);
    }

    /** Why nothing is said of a rule. */
    private Optional<String> open(String rule) {
        Outcome outcome = project.outcome();
        return Stream.of(
                        outcome.notChecked().stream()
                                .filter(each -> each.rule().equals(rule))
                                .map(each -> "not checked: " + each.why()),
                        outcome.suppressed().stream()
                                .filter(each -> each.finding().rule().equals(rule))
                                .map(each -> "suppressed: " + each.why()),
                        outcome.notApplicable().stream()
                                .filter(each -> each.rule().equals(rule))
                                .map(each -> "not applicable: " + each.why()))
                .flatMap(each -> each)
                .findFirst();
    }

    private static String text(Finding finding) {
        String place = finding.evidence().get(0).place();
        return Printable.word(
                finding.severity().word() + " " + place + ": " + finding.message() + " " + finding.remedy());
    }
}
