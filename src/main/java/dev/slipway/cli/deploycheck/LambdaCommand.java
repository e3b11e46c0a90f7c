package dev.slipway.cli.deploycheck;

import dev.slipway.cli.Command;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.JudgedFormats;
import dev.slipway.cli.Line;
import dev.slipway.cli.Options;
import dev.slipway.cli.Session;
import dev.slipway.domain.judgement.Catalogue;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.report.ConcurrencyJson;
import dev.slipway.report.LambdaReport;
import dev.slipway.report.outcome.JudgedProject;
import dev.slipway.report.outcome.JudgedProject.Heading;
import dev.slipway.report.outcome.JudgedProject.Sum;
import dev.slipway.report.snippet.Snippet;
import dev.slipway.usecase.concurrency.LambdaCheck;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code slipway deploy-check lambda}. */
public final class LambdaCommand implements Command {
    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(
                Options.value("--project", "DIR", "The project; else the one that the folder you are in belongs to."));
        DatabaseFlags.describe(spec);
        spec.addOption(Options.choice(
                "--emit",
                Snippet.words(),
                "Print the limit as text to paste into this tool's configuration, and only that."));
        JudgedFormats.describe(spec);
    }

    @Override
    public List<String> footer() {
        return List.of(
                "",
                "Says how many sandboxes of a function a database carries, and shows the arithmetic. In a project its",
                "own connection limit, functions and reserved concurrency count, and its database URLs are judged, also",
                "without a database. The package itself is not looked at by this version.",
                "",
                "Exits with 1 where not one sandbox fits, fewer than the traffic needs, or something is wrong.",
                "",
                "Examples:",
                "  slipway deploy-check lambda --instance m5.large",
                "  slipway deploy-check lambda --instance db.r6g.large --engine aurora-postgresql --deploy-overlap 2",
                "  slipway deploy-check lambda --max-connections 200 --reserve 15 --rps 300 --duration 250",
                "  slipway deploy-check lambda --instance m5.large --function api --emit sam");
    }

    @Override
    public ExitCode run(Line line, Session session) throws ProblemException {
        line.requireAtMostOneOf("--emit", "--format");
        line.requireAtMostOneOf("--emit", "--output");
        LambdaCheck check = session.useCases()
                .checkLambda(line.path("--instances"))
                .run(line.path("--project").orElse(line.resolve("")), DatabaseFlags.request(line));
        Catalogue catalogue = session.useCases().catalogue();
        LambdaReport report = new LambdaReport(check, catalogue);
        if (line.has("--emit")) {
            session.notes(report.asides());
            session.print(report.snippet(line.text("--emit").orElseThrow()));
        } else {
            JudgedFormats.write(
                    line,
                    session,
                    report::text,
                    () -> ConcurrencyJson.of(check, catalogue),
                    () -> judged(check, catalogue, session));
        }
        return check.hasErrors() ? ExitCode.CHECK_FAILED : ExitCode.OK;
    }

    private static JudgedProject judged(LambdaCheck check, Catalogue catalogue, Session session) {
        return new JudgedProject(
                "deploy-check lambda",
                List.of(new Heading("AWS Lambda", "")),
                List.of(),
                check.outcome(),
                catalogue,
                session.useCases().rules()::page,
                check.database().stream()
                        .map(each -> new Sum(
                                "sandboxes that the database carries",
                                each.limit().steps()))
                        .toList(),
                Optional.empty(),
                List.of());
    }
}
