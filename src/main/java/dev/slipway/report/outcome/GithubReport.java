package dev.slipway.report.outcome;

import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.text.Printable;
import java.util.List;

/** Annotations of a workflow's run. Source: GitHub's page on workflow commands, and the runner's escapes. */
public final class GithubReport {
    /** GitHub shows as many of a kind for each step. */
    private static final int MOST = 10;

    private GithubReport() {}

    /** One line for each finding, and one about all of them. */
    public static String of(JudgedProject project) {
        StringBuilder text = new StringBuilder();
        long left = 0;
        for (Severity severity : Severity.values()) {
            List<Finding> all = project.outcome().findings().stream()
                    .filter(each -> each.severity() == severity)
                    .toList();
            all.stream().limit(MOST).forEach(each -> annotation(text, project, each));
            left += Math.max(0, all.size() - MOST);
        }
        return text.append("slipway " + project.command() + ": " + project.verdict() + ", " + project.counts()
                        + (left == 0 ? "\n" : "; " + left + " more than GitHub shows: see the summary of the job\n"))
                .toString();
    }

    private static void annotation(StringBuilder text, JudgedProject project, Finding finding) {
        text.append("::"
                + (finding.severity() == Severity.NOTE
                        ? "notice"
                        : finding.severity().word()) + " ");
        finding.evidence().stream()
                .filter(place -> place.kind() == Place.Kind.FILE)
                .findFirst()
                .ifPresent(place -> place(text, place));
        property(text, "title", finding.rule() + " " + project.title(finding));
        text.append("::")
                .append(data(finding.message() + " " + finding.remedy()))
                .append('\n');
    }

    private static void place(StringBuilder text, Place place) {
        property(text, "file", Uri.slashes(place.file()));
        text.append(',');
        if (place.line() > 0) {
            text.append("line=").append(place.line()).append(',');
        }
        if (place.column() > 0) {
            text.append("col=").append(place.column()).append(',');
        }
    }

    private static void property(StringBuilder text, String name, String value) {
        text.append(name).append('=').append(data(value).replace(":", "%3A").replace(",", "%2C"));
    }

    /** Line breaks and what else would steer are escapes already when the runner looks. */
    private static String data(String value) {
        return Printable.word(value).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
