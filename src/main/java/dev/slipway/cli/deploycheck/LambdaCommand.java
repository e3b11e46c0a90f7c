package dev.slipway.cli.deploycheck;

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
import dev.slipway.cli.connections.AskFlags;
import dev.slipway.cli.connections.DatabaseOptions;
import dev.slipway.domain.judgement.Catalogue;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.report.ConcurrencyJson;
import dev.slipway.report.LambdaReport;
import dev.slipway.report.outcome.JudgedProject;
import dev.slipway.report.outcome.JudgedProject.Heading;
import dev.slipway.report.outcome.JudgedProject.Sum;
import dev.slipway.report.outcome.LookedText;
import dev.slipway.report.snippet.Snippet;
import dev.slipway.usecase.concurrency.LambdaCheck;
import dev.slipway.usecase.concurrency.LambdaOutcome;
import dev.slipway.usecase.concurrency.LambdaRequest;
import dev.slipway.usecase.deploycheck.destination.DestinationChoice;
import dev.slipway.usecase.policy.Settled;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code slipway deploy-check lambda}. */
public final class LambdaCommand implements Command {
    private static final Option<Snippet> EMIT = Option.choice(
            "--emit",
            List.of(Snippet.values()),
            Snippet::word,
            "Print the limit as text to paste into this tool's configuration, and only that.");

    @Override
    public Options options() {
        return Options.of(
                ProjectFolder.PROJECT,
                DestinationFlags.ALL,
                ShippedFlags.ALL,
                DatabaseFlags.ALL,
                AskFlags.ALL,
                EMIT,
                JudgingFlags.ALL,
                JudgedFormats.ALL);
    }

    @Override
    public ExitCode run(Line line, Session session) throws ProblemException {
        line.requireAtMostOneOf(EMIT, JudgedFormats.FORMAT);
        line.requireAtMostOneOf(EMIT, JudgedFormats.OUTPUT);
        Path folder = ProjectFolder.of(line);
        JudgingFlags judging = JudgingFlags.read(line, session, folder);
        LambdaCheck found = session.useCases()
                .checks()
                .checkLambda(
                        line.get(DatabaseOptions.INSTANCES),
                        ShippedFlags.request(line),
                        AskFlags.request(line, session))
                .run(folder, request(line, session));
        Settled settled = judging.settle(found.outcome());
        LambdaCheck check = found.with(settled.outcome());
        Catalogue catalogue = session.useCases().rules().load();
        LambdaReport report = new LambdaReport(check, catalogue);
        Optional<Snippet> tool = line.get(EMIT);
        if (tool.isPresent()) {
            session.notes(report.asides());
            session.print(report.snippet(tool.get()));
        } else {
            JudgedFormats.write(
                    line,
                    session,
                    report::text,
                    () -> ConcurrencyJson.of(check, catalogue),
                    () -> judged(check, catalogue, session));
        }
        ExitCode code = JudgingFlags.exitCode(settled);
        return code(code, check, !ShippedFlags.request(line).isEmpty());
    }

    /** A limit that was worked out is an answer, also where nothing is compared with it; what ships has to be read. */
    private static ExitCode code(ExitCode code, LambdaCheck check, boolean ships) {
        boolean answered = check.database().isPresent();
        if (code == ExitCode.INPUT && answered) {
            return ExitCode.OK;
        }
        return code == ExitCode.OK && check.unreadable() && (ships || !answered) ? ExitCode.INPUT : code;
    }

    private static LambdaRequest request(Line line, Session session) throws ProblemException {
        DestinationChoice choice = DestinationFlags.choice(line, Optional.empty());
        return new LambdaRequest(DatabaseFlags.request(line, session), choice.runtime(), choice.architecture());
    }

    private static List<Heading> heading(LambdaCheck check) {
        List<Heading> lines = new ArrayList<>();
        lines.add(new Heading("AWS Lambda", ""));
        check.checked().ifPresent(each -> lines.addAll(LookedText.lines(each.shipped())));
        return lines;
    }

    private static JudgedProject judged(LambdaCheck check, Catalogue catalogue, Session session) {
        return new JudgedProject(
                "deploy-check lambda",
                heading(check),
                List.of(),
                check.checked().map(LambdaOutcome::shipped).orElse(List.of()),
                check.outcome(),
                catalogue,
                session.useCases().rules()::page,
                check.database().stream()
                        .map(each -> new Sum(
                                "sandboxes that the database carries",
                                each.limit().steps()))
                        .toList(),
                Optional::empty,
                List.of(),
                check.checked().map(LambdaOutcome::sizes).orElse(List.of()));
    }
}
