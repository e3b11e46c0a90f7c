package dev.slipway.cli.engine;

import dev.slipway.cli.Command;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.Formats;
import dev.slipway.cli.Line;
import dev.slipway.cli.Numbers;
import dev.slipway.cli.Option;
import dev.slipway.cli.Options;
import dev.slipway.cli.Session;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.report.CacheReport;
import dev.slipway.usecase.enginecache.CacheKeeper;
import dev.slipway.usecase.enginecache.PruneResult;
import dev.slipway.usecase.enginecache.PruneRule;
import java.time.Duration;
import java.util.Optional;

/** {@code slipway engine cache prune}. */
public final class CachePruneCommand implements Command {
    private static final Option<Duration> OLDER_THAN = Option.text(
                    "--older-than", "DAYS", "Engines that were not used for longer than this.")
            .as(text -> number(text).map(Duration::ofDays), "a whole number");
    private static final Option<Integer> KEEP = Option.text(
                    "--keep", "N", "All but the N engine hashes that were used last.")
            .as(CachePruneCommand::number, "a whole number");
    private static final Option<Boolean> ALL = Option.flag("--all", "Every engine.");
    private static final Option<Boolean> DRY_RUN =
            Option.flag("--dry-run", "Say what would be removed, and change nothing.");

    @Override
    public Options options() {
        return Options.of(Options.atLeastOneOf(OLDER_THAN, KEEP, ALL), DRY_RUN, Formats.ALL);
    }

    @Override
    public ExitCode run(Line line, Session session) throws ProblemException {
        PruneRule rule = line.has(ALL) ? PruneRule.ALL : new PruneRule(line.get(OLDER_THAN), line.get(KEEP));
        CacheKeeper keeper = session.useCases().engines().cacheKeeper(session.progress());
        PruneResult result = keeper.prune(rule, line.has(DRY_RUN));
        CacheReport report = new CacheReport(keeper.root());
        Formats.write(line, session, () -> report.pruneText(result), () -> report.pruneJson(result));
        return ExitCode.OK;
    }

    private static Optional<Integer> number(String text) {
        return Numbers.whole(text, 0, 999_999);
    }
}
