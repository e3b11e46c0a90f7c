package dev.slipway.cli;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.report.outcome.GithubReport;
import dev.slipway.report.outcome.GitlabReport;
import dev.slipway.report.outcome.HtmlReport;
import dev.slipway.report.outcome.JudgedProject;
import dev.slipway.report.outcome.JunitReport;
import dev.slipway.report.outcome.OutcomeJson;
import dev.slipway.report.outcome.OutcomeText;
import dev.slipway.report.outcome.SarifReport;
import dev.slipway.report.outcome.StepSummary;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;

/** The formats of a judgement: those of every report, and those that other tools read. */
public final class JudgedFormats {
    private static final String GITHUB = "github";

    /** {@code --format} and {@code --output}. */
    public static final Options ALL = Options.of(
            Formats.format(List.of("text", "json", "sarif", GITHUB, "gitlab", "junit", "html")), Formats.OUTPUT);

    private JudgedFormats() {}

    public static void describe(CommandSpec spec) {
        ALL.addTo(spec);
    }

    /** What is made when a format asks for it. */
    public interface Judgement {
        JudgedProject get() throws ProblemException;
    }

    /** Writes a judgement to where the command line sends it. */
    public static void write(Line line, Session session, String schema, JudgedProject project) throws ProblemException {
        write(line, session, () -> OutcomeText.of(project), () -> OutcomeJson.of(schema, project), () -> project);
    }

    /** The same for a command whose text and JSON are its own. */
    public static void write(
            Line line, Session session, Supplier<String> text, Supplier<String> json, Judgement judgement)
            throws ProblemException {
        String version = Version.current();
        Judgement shown = () -> judgement.get().shown(session.shown()::masked);
        Map<String, Formats.Report> reports = new HashMap<>(Formats.shown(session, text, json));
        reports.put("sarif", () -> SarifReport.of(shown.get(), version));
        reports.put(GITHUB, () -> GithubReport.of(shown.get()));
        reports.put("gitlab", () -> GitlabReport.of(shown.get()));
        reports.put("junit", () -> JunitReport.of(shown.get()));
        reports.put("html", () -> HtmlReport.of(shown.get(), version));
        Formats.write(line, session, reports);
        Optional<Path> summary = session.useCases().stepSummary();
        if (summary.isPresent() && isForGithub(line)) {
            session.useCases().outputs().append(summary.get(), StepSummary.of(shown.get()));
        }
    }

    private static boolean isForGithub(Line line) throws ProblemException {
        return line.has(Formats.OUTPUT)
                ? Output.all(line).stream().anyMatch(output -> output.format().equals(GITHUB))
                : line.get(Formats.FORMAT).filter(GITHUB::equals).isPresent();
    }
}
