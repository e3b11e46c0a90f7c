package dev.slipway.cli.check;

import dev.slipway.app.CheckUseCases;
import dev.slipway.app.ProjectFolders;
import dev.slipway.cli.Command;
import dev.slipway.cli.DestinationFlags;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.JudgedFormats;
import dev.slipway.cli.JudgingFlags;
import dev.slipway.cli.Line;
import dev.slipway.cli.Option;
import dev.slipway.cli.Options;
import dev.slipway.cli.ProjectFolder;
import dev.slipway.cli.Session;
import dev.slipway.cli.ShippedFlags;
import dev.slipway.cli.SourceFlags;
import dev.slipway.cli.connections.AskFlags;
import dev.slipway.cli.connections.DatabaseOptions;
import dev.slipway.cli.connections.PlanDrawing;
import dev.slipway.cli.connections.PlanFlags;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.project.Fact;
import dev.slipway.report.check.CheckReport;
import dev.slipway.report.check.FixReport;
import dev.slipway.report.outcome.JudgedProject;
import dev.slipway.report.outcome.OutcomeJson;
import dev.slipway.report.outcome.OutcomeText;
import dev.slipway.usecase.deploycheck.CheckRequest;
import dev.slipway.usecase.deploycheck.CheckResult;
import dev.slipway.usecase.deploycheck.FixProject;
import dev.slipway.usecase.deploycheck.FixResult;
import dev.slipway.usecase.policy.ApplyPolicy;
import dev.slipway.usecase.policy.Policy;
import dev.slipway.usecase.policy.PolicyRequest;
import dev.slipway.usecase.policy.Settled;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code slipway check}. */
public final class CheckCommand implements Command {
    private static final Option<Platform> PLATFORM = Option.choice(
            "--platform",
            List.of(Platform.values()),
            Platform::word,
            "Where it goes, in place of what the project's files say.");
    private static final Option<Boolean> FIX =
            Option.flag("--fix", "Put right all that can be, after showing it as one diff; all or nothing.");
    private static final Option<Boolean> DRY_RUN =
            Option.flag("--dry-run", "With --fix: show the diff, and change nothing.");

    @Override
    public Options options() {
        return Options.of(
                ProjectFolder.PROJECT,
                ProjectFolder.SCHEMA,
                PLATFORM,
                DestinationFlags.ALL,
                PlanFlags.ALL,
                ShippedFlags.ALL,
                AskFlags.ALL,
                FIX,
                DRY_RUN,
                SourceFlags.ALL,
                JudgingFlags.ALL,
                JudgedFormats.ALL);
    }

    @Override
    public ExitCode run(Line line, Session session) throws ProblemException {
        Path folder = ProjectFolder.ofThere(line);
        JudgingFlags judging = JudgingFlags.read(line, session, folder);
        CheckRequest request = new CheckRequest(
                folder,
                AskFlags.terms(PlanFlags.terms(line, ProjectFolder.PROJECT), line, session),
                DestinationFlags.choice(
                        line, line.get(PLATFORM).map(each -> new Fact<>(each, Place.of("--platform", each.word())))),
                ShippedFlags.request(line),
                AskFlags.request(line, session));
        Optional<FixResult> fixed = fixed(line, session, request);
        CheckResult result = fixed.isPresent()
                ? fixed.get().after()
                : checks(line, session)
                        .checkProject(line.get(DatabaseOptions.INSTANCES))
                        .run(request);
        Settled settled = judging.settleAll(result.outcome(), result.guessed());
        JudgedProject judged = CheckReport.of(
                "check",
                result.with(settled.outcome()),
                session.useCases().rules(),
                line.again(Options.of(
                        ProjectFolder.PROJECT,
                        ProjectFolder.SCHEMA,
                        PLATFORM,
                        DestinationFlags.ALL,
                        PlanFlags.ALL,
                        ShippedFlags.ALL,
                        AskFlags.ALL)),
                () -> PlanDrawing.of(result.plan(), session));
        String diff = fixed.map(FixReport::text).orElse("");
        JudgedFormats.write(
                line,
                session,
                () -> diff + OutcomeText.of(judged),
                () -> fixed.map(fix -> FixReport.json(fix, judged))
                        .orElseGet(() -> OutcomeJson.of("slipway/check/v1", judged)),
                () -> judged);
        return exitCode(result, settled);
    }

    private static CheckUseCases checks(Line line, Session session) throws ProblemException {
        return session.useCases()
                .with(ProjectFolder.ofThere(line), line.get(ProjectFolder.SCHEMA))
                .checks();
    }

    private static Optional<FixResult> fixed(Line line, Session session, CheckRequest request) throws ProblemException {
        if (line.has(DRY_RUN) && !line.has(FIX)) {
            throw Problem.usage("--dry-run says how the changes are made, and without --fix there are none.")
                    .remedy("Give --fix too: slipway check --fix --dry-run");
        }
        return line.has(FIX)
                ? Optional.of(checks(line, session)
                        .fixProject(line.get(DatabaseOptions.INSTANCES), SourceFlags.of(line), session.progress())
                        .run(request, decisions(request.folder(), session), line.has(DRY_RUN)))
                : Optional.empty();
    }

    /** What slipway.yaml lives with is not put right; what a baseline knows may be. */
    private static FixProject.Decisions decisions(Path folder, Session session) throws ProblemException {
        ApplyPolicy apply = session.useCases().applyPolicy();
        Policy policy =
                apply.read(new PolicyRequest(ProjectFolders.ofDecisions(folder), Optional.empty(), Optional.empty()));
        return found -> apply.settle(policy, found, false).outcome();
    }

    /** What could not be read is never as good as ready. */
    private static ExitCode exitCode(CheckResult result, Settled settled) {
        ExitCode code = JudgingFlags.exitCode(settled);
        return code == ExitCode.OK && result.unreadable() ? ExitCode.INPUT : code;
    }
}
