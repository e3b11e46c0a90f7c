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
    public List<String> footer() {
        return List.of(
                "An image may stand in any registry, and be followed by a digest. --arch, or :arm64 at the end of a",
                "name, chooses the CPU. Rows of your own go into runtimes.tsv in the folder that SLIPWAY_DATA",
                "names.",
                "",
                "Examples:",
                "  slipway engine runtimes lambda",
                "  slipway engine runtimes node:22 alpine --prisma 5.22.0",
                "  slipway engine runtimes vercel --format json");
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
