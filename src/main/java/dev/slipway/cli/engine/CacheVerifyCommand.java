package dev.slipway.cli.engine;

import dev.slipway.cli.Command;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.Formats;
import dev.slipway.cli.Line;
import dev.slipway.cli.Option;
import dev.slipway.cli.Options;
import dev.slipway.cli.Session;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.report.CacheReport;
import dev.slipway.usecase.enginecache.CacheKeeper;
import dev.slipway.usecase.enginecache.CheckedEngine;
import dev.slipway.usecase.enginecache.Health;
import java.util.List;

/** {@code slipway engine cache verify}. */
public final class CacheVerifyCommand implements Command {
    private static final Option<Boolean> REMOVE =
            Option.flag("--remove", "Remove the engines that are damaged; the next fetch brings them anew.");

    @Override
    public Options options() {
        return Options.of(REMOVE, Formats.ALL);
    }

    @Override
    public ExitCode run(Line line, Session session) throws ProblemException {
        CacheKeeper keeper = session.useCases().engines().cacheKeeper(session.progress());
        List<CheckedEngine> engines = keeper.verify(line.has(REMOVE));
        CacheReport report = new CacheReport(keeper.root());
        Formats.write(line, session, () -> report.verifyText(engines), () -> report.verifyJson(engines));
        boolean damaged = engines.stream().anyMatch(e -> e.health() instanceof Health.Damaged && !e.removed());
        return damaged ? ExitCode.INTEGRITY : ExitCode.OK;
    }
}
