package dev.slipway.cli.engine;

import dev.slipway.cli.Command;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.Formats;
import dev.slipway.cli.Line;
import dev.slipway.cli.Option;
import dev.slipway.cli.Options;
import dev.slipway.cli.Session;
import dev.slipway.domain.engine.TargetRow;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.report.TargetsReport;
import java.util.List;
import java.util.Optional;

/** {@code slipway engine targets}. */
public final class TargetsCommand implements Command {
    private static final Option<PrismaVersion> PRISMA =
            EngineOptions.prisma("Only what this version of Prisma knows; else all, those of the past too.");

    @Override
    public Options options() {
        return Options.of(EngineOptions.WORDS, PRISMA, Formats.ALL);
    }

    @Override
    public ExitCode run(Line line, Session session) throws ProblemException {
        Optional<PrismaVersion> version = line.get(PRISMA);
        List<TargetRow> targets =
                session.useCases().engines().listTargets().run(line.all(EngineOptions.WORDS), version);
        Formats.write(
                line, session, () -> TargetsReport.text(targets, version), () -> TargetsReport.json(targets, version));
        return ExitCode.OK;
    }
}
