package dev.slipway.report.outcome;

import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.text.Printable;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A judgement in GitHub's Markdown, for the summary of a job. */
public final class StepSummary {
    /** GitHub takes 1 MiB of each step, and nothing of what is longer. */
    private static final int MOST = 250_000;

    private StepSummary() {}

    public static String of(JudgedProject project) {
        StringBuilder text = new StringBuilder("## slipway " + project.command() + ": "
                + project.verdict().toUpperCase(Locale.ROOT) + "\n\n" + plain(project.counts()) + "\n\n");
        List<Finding> findings = project.outcome().findings();
        text.append(findings.isEmpty() ? "" : "| | rule | what | where |\n|---|---|---|---|\n");
        int shown = 0;
        while (shown < findings.size() && text.length() < MOST) {
            row(text, project, findings.get(shown++));
        }
        text.append(findings.isEmpty() ? "" : "\n");
        if (shown < findings.size()) {
            text.append(findings.size() - shown)
                    .append(" findings more are left out: GitHub takes no longer summary.\n\n");
        }
        Map<String, List<String>> open = Outcome.Open.byReason(project.outcome().notChecked());
        if (!open.isEmpty() && text.length() < MOST) {
            text.append("<details><summary>not checked</summary>\n\n");
            open.entrySet().stream()
                    .limit(200)
                    .forEach(each -> text.append("- ")
                            .append(plain(RuleIds.of(each.getValue()) + ": " + each.getKey()))
                            .append('\n'));
            text.append("\n</details>\n\n");
        }
        return text.toString();
    }

    private static void row(StringBuilder text, JudgedProject project, Finding finding) {
        text.append("| ")
                .append(finding.severity().word())
                .append(" | ")
                .append(finding.rule())
                .append(" | **")
                .append(plain(project.title(finding)))
                .append("** ")
                .append(plain(finding.message() + " " + finding.remedy()))
                .append(" | ")
                .append(plain(finding.evidence().get(0).place()))
                .append(" |\n");
    }

    /** Text in which nothing is Markdown or HTML. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        String word = Printable.word(text);
        // Characters that Java counts as one may be three bytes.
        String bounded = word.length() > 2000 ? word.substring(0, 2000) + "…" : word;
        for (int i = 0; i < bounded.length(); i++) {
            char c = bounded.charAt(i);
            if ("\\`*_{}[]()#+-.!|~<>&@:".indexOf(c) >= 0) {
                plain.append("&#").append((int) c).append(';');
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
