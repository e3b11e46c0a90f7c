package dev.slipway.cli.engine;

import dev.slipway.cli.Command;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.Formats;
import dev.slipway.cli.Line;
import dev.slipway.cli.Option;
import dev.slipway.cli.Options;
import dev.slipway.cli.Session;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Releases;
import dev.slipway.report.RuntimesReport;
import dev.slipway.usecase.platformquery.ListRuntimes.NamedRuntime;
import java.util.List;

/** {@code slipway engine runtimes}. */
public final class RuntimesCommand implements Command {
    private static final Option<PrismaVersion> PRISMA =
            EngineOptions.prisma("The Prisma version that decides; else the last with query engines.");

    @Override
    public Options options() {
        return Options.of(EngineOptions.WORDS, PRISMA, Formats.ALL);
    }

    @Override
    public ExitCode run(Line line, Session session) throws ProblemException {
        PrismaVersion version = line.get(PRISMA).orElse(Releases.LAST_WITH_QUERY_ENGINES);
        List<NamedRuntime> runtimes =
                session.useCases().engines().listRuntimes().run(line.all(EngineOptions.WORDS), version);
        Formats.write(
                line,
                session,
                () -> RuntimesReport.text(runtimes, version),
                () -> RuntimesReport.json(runtimes, version));
        return ExitCode.OK;
    }
}
