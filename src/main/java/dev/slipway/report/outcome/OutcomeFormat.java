package dev.slipway.report.outcome;

import dev.slipway.domain.problem.ProblemException;
import java.util.Locale;

/** The formats of a judgement that other tools read, for every command that judges. */
public enum OutcomeFormat {
    SARIF,
    GITHUB,
    GITLAB,
    JUNIT,
    HTML,
    MARKDOWN;

    /** As {@code --format} takes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The report.
     *
     * @param version of this program
     */
    public String of(JudgedProject project, String version) throws ProblemException {
        return switch (this) {
            case SARIF -> SarifReport.of(project, version);
            case GITHUB -> GithubReport.of(project);
            case GITLAB -> GitlabReport.of(project);
            case JUNIT -> JunitReport.of(project);
            case HTML -> HtmlReport.of(project, version);
            case MARKDOWN -> MarkdownReport.of(project);
        };
    }
}
