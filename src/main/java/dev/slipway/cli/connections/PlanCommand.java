package dev.slipway.cli.connections;

import dev.slipway.cli.Command;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.JudgedFormats;
import dev.slipway.cli.JudgingFlags;
import dev.slipway.cli.Line;
import dev.slipway.cli.Option;
import dev.slipway.cli.Options;
import dev.slipway.cli.ProjectFolder;
import dev.slipway.cli.Session;
import dev.slipway.domain.connections.Peak;
import dev.slipway.domain.judgement.Catalogue;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.report.PlanJson;
import dev.slipway.report.PlanReport;
import dev.slipway.report.UnifiedDiff;
import dev.slipway.report.outcome.JudgedProject;
import dev.slipway.report.outcome.JudgedProject.Heading;
import dev.slipway.report.outcome.JudgedProject.Sum;
import dev.slipway.usecase.connectionplan.PlanRequest;
import dev.slipway.usecase.connectionplan.PlanRequest.Edit;
import dev.slipway.usecase.connectionplan.PlanResult;
import dev.slipway.usecase.policy.Settled;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code slipway connections plan}. */
public final class PlanCommand implements Command {
    private static final Option<Path> FILE = Option.path(
                    "--file",
                    "FILE",
                    "A serverless.yml, SAM or CloudFormation template, compose file or Kubernetes manifest to read, in"
                            + " place of the one that is found; may be repeated.")
            .repeated();
    private static final Option<Boolean> SPLIT_ALL =
            Option.flag("--split-all", "Split anew also what is set already and fits.");
    private static final Option<Boolean> WRITE =
            Option.flag("--write", "Write the numbers that fit into the files, and change nothing else.");
    private static final Option<Boolean> DRY_RUN =
            Option.flag("--dry-run", "Show what --write would change as a diff, and change nothing.");
    private static final Option<Path> CHART = Option.output(
            "--chart",
            "FILE",
            "svg",
            "Draw connections over concurrency into this SVG file; needs fonts on this machine.");

    @Override
    public Options options() {
        return Options.of(
                ProjectFolder.PROJECT,
                FILE,
                PlanFlags.ALL,
                AskFlags.ALL,
                SPLIT_ALL,
                WRITE,
                DRY_RUN,
                CHART,
                JudgingFlags.ALL,
                JudgedFormats.ALL);
    }

    @Override
    public ExitCode run(Line line, Session session) throws ProblemException {
        Path folder = ProjectFolder.of(line);
        Edit edit = line.has(DRY_RUN) ? Edit.SHOWN : line.has(WRITE) ? Edit.WRITTEN : Edit.NONE;
        PlanRequest request = new PlanRequest(
                folder,
                line.all(FILE),
                AskFlags.asked(
                        PlanFlags.terms(line, Options.of(ProjectFolder.PROJECT, FILE, AskFlags.ALL)), line, session),
                line.has(SPLIT_ALL),
                edit);
        Optional<Path> chart = chart(line, session);
        JudgingFlags judging = JudgingFlags.read(line, session, folder);
        PlanResult planned = session.useCases()
                .planConnections(line.get(DatabaseOptions.INSTANCES))
                .run(request);
        Settled settled = judging.settle(planned.outcome());
        PlanResult result = planned.with(settled.outcome());
        if (chart.isPresent()) {
            session.useCases().drawChart().run(result.plan(), chart.get());
        }
        String diff = line.has(DRY_RUN) ? UnifiedDiff.of(result.rewrites(), folder) : "";
        Catalogue catalogue = session.useCases().rules().load();
        JudgedFormats.write(
                line,
                session,
                () -> new PlanReport(result, diff, catalogue).text(),
                () -> PlanJson.of(result, diff, catalogue),
                () -> judged(result, catalogue, session));
        return exitCode(settled);
    }

    private static JudgedProject judged(PlanResult result, Catalogue catalogue, Session session) {
        return new JudgedProject(
                "connections plan",
                result.read().stream().map(file -> new Heading("read", file)).toList(),
                List.of(),
                result.outcome(),
                catalogue,
                session.useCases().rules()::page,
                List.of(
                        new Sum("the budget", result.plan().budget().steps()),
                        new Sum("what may be open at the peak", Peak.steps(result.plan()))),
                () -> PlanDrawing.of(Optional.of(result.plan()), session),
                List.of());
    }

    /** Where the chart goes; refused before the plan is written anywhere. */
    private static Optional<Path> chart(Line line, Session session) throws ProblemException {
        Optional<Path> chart = line.get(CHART);
        if (chart.isPresent()) {
            session.useCases().drawChart().check(chart.get());
        }
        return chart;
    }

    private static ExitCode exitCode(Settled settled) {
        if (settled.outcome().fails(settled.failOn())) {
            return ExitCode.CHECK_FAILED;
        }
        return settled.outcome().notChecked().isEmpty() ? ExitCode.OK : ExitCode.INPUT;
    }
}
