package dev.slipway.cli.deploycheck;

import dev.slipway.cli.Command;
import dev.slipway.cli.DestinationFlags;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.JudgedFormats;
import dev.slipway.cli.JudgingFlags;
import dev.slipway.cli.Line;
import dev.slipway.cli.Options;
import dev.slipway.cli.ProjectFolder;
import dev.slipway.cli.Session;
import dev.slipway.cli.ShippedFlags;
import dev.slipway.cli.connections.AskFlags;
import dev.slipway.cli.connections.DatabaseOptions;
import dev.slipway.cli.connections.PlanDrawing;
import dev.slipway.cli.connections.PlanFlags;
import dev.slipway.domain.connections.Terms;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.project.Fact;
import dev.slipway.report.check.CheckReport;
import dev.slipway.report.check.DeployCheckJson;
import dev.slipway.report.outcome.JudgedProject;
import dev.slipway.report.outcome.OutcomeText;
import dev.slipway.usecase.deploycheck.CheckRequest;
import dev.slipway.usecase.deploycheck.CheckResult;
import dev.slipway.usecase.policy.Settled;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code slipway deploy-check now|vercel|netlify|image}: what {@code check} judges, of one platform. */
public record ShippingCommand(Platform platform, String summary, String example) implements Command {
    public static ShippingCommand now() {
        return new ShippingCommand(
                Platform.NOW,
                "Whether a project or package runs on ZEIT Now.",
                "--package .now/output --runtime nodejs12.x");
    }

    public static ShippingCommand vercel() {
        return new ShippingCommand(
                Platform.VERCEL,
                "Whether a project or package runs on Vercel.",
                "--package .vercel/output/functions/api.func");
    }

    public static ShippingCommand netlify() {
        return new ShippingCommand(
                Platform.NETLIFY,
                "Whether a project or package runs on Netlify.",
                "--package .netlify/functions/api.zip");
    }

    public static ShippingCommand image() {
        return new ShippingCommand(
                Platform.IMAGE,
                "Whether a container image has all that its application needs, hardened too.",
                "--image app.tar --hardened");
    }

    @Override
    public Options options() {
        return Options.of(
                ProjectFolder.PROJECT,
                DestinationFlags.ALL,
                ShippedFlags.ALL,
                PlanFlags.ALL,
                AskFlags.ALL,
                JudgingFlags.ALL,
                JudgedFormats.ALL);
    }

    @Override
    public List<String> help() {
        return Command.super.help().stream()
                .map(line -> line.replace("{summary}", summary)
                        .replace("{title}", platform.title())
                        .replace("{word}", platform.word())
                        .replace("{example}", example))
                .toList();
    }

    @Override
    public ExitCode run(Line line, Session session) throws ProblemException {
        Path folder = ProjectFolder.ofThere(line);
        JudgingFlags judging = JudgingFlags.read(line, session, folder);
        Fact<Platform> chosen = new Fact<>(platform, Place.of("deploy-check", platform.word()));
        Terms terms = AskFlags.terms(PlanFlags.terms(line, ProjectFolder.PROJECT), line, session);
        CheckResult result = session.useCases()
                .checks()
                .checkProject(line.get(DatabaseOptions.INSTANCES))
                .run(new CheckRequest(
                        folder,
                        terms,
                        DestinationFlags.choice(line, Optional.of(chosen)),
                        ShippedFlags.request(line),
                        AskFlags.request(line, session)));
        Settled settled = judging.settle(result.outcome());
        JudgedProject judged = CheckReport.of(
                "deploy-check " + platform.word(),
                result.with(settled.outcome()),
                session.useCases().rules(),
                " --platform " + platform.word()
                        + line.again(Options.of(
                                ProjectFolder.PROJECT,
                                DestinationFlags.ALL,
                                PlanFlags.ALL,
                                ShippedFlags.ALL,
                                AskFlags.ALL)),
                () -> PlanDrawing.of(result.plan(), session));
        JudgedFormats.write(
                line,
                session,
                () -> OutcomeText.of(judged),
                () -> DeployCheckJson.of(platform, terms.database(), result, judged),
                () -> judged);
        ExitCode code = JudgingFlags.exitCode(settled);
        return code == ExitCode.OK && result.unreadable() ? ExitCode.INPUT : code;
    }
}
