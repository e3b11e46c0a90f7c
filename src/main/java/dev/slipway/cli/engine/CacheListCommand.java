package dev.slipway.cli.engine;

import dev.slipway.cli.Command;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.Formats;
import dev.slipway.cli.Line;
import dev.slipway.cli.Options;
import dev.slipway.cli.Session;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.report.CacheReport;
import dev.slipway.usecase.enginecache.CacheKeeper;
import dev.slipway.usecase.enginecache.CachedEngine;
import java.util.List;

/** {@code slipway engine cache list}. */
public final class CacheListCommand implements Command {
    @Override
    public Options options() {
        return Formats.ALL;
    }

    @Override
    public ExitCode run(Line line, Session session) throws ProblemException {
        CacheKeeper keeper = session.useCases().engines().cacheKeeper(session.progress());
        List<CachedEngine> engines = keeper.list();
        CacheReport report = new CacheReport(keeper.root());
        Formats.write(line, session, () -> report.listText(engines), () -> report.listJson(engines));
        return ExitCode.OK;
    }
}
